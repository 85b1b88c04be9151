import { startApp } from '../demo/app.ts';
import { startOutside } from '../demo/outside.ts';
import { Play } from '../demo/play.ts';
import { startGitHub } from '../test/github/start.ts';
import { type Figure, figure } from './figures.ts';
import { severe } from './severe-story.ts';

/** What one published update asks of GitHub, by the way that it takes. */
export interface Published {
  readonly mail: Figure;
  readonly chat: Figure;
  /** An offer, and the yes that sends it to an issue in another repository. */
  readonly offer: Figure;
  readonly mirror: Figure;
}

/** Updates from the signed delivery to the last write, through the App's own process, to real servers here. */
export async function published(): Promise<Published> {
  const { repository, mirror, plan, people, day } = severe;
  const github = await startGitHub({
    repositories: {
      [repository]: { private: true, files: { '.github/outage-plan.yml': plan } },
      [mirror]: {},
    },
    people: { ...people },
    now: new Date(`${day}T09:40:00Z`),
  });
  const outside = await startOutside(github, mirror);
  const app = await startApp(github, { ...outside.env, SWEEP_EVERY: 'off' });
  const play = new Play(github, app, outside, severe);
  const says = async (at: string, who: string, comment: string): Promise<Figure> => {
    const { requests } = await play.step({ at, who, does: { comment } });
    return figure(requests, requests[0]?.arrivedAt ?? 0);
  };
  try {
    await play.step({
      at: '09:41',
      who: 'alice',
      does: { open: 'Checkout is down', body: '', labels: ['outage'] },
    });
    await says('09:42', 'bob', '/role lead\n/role comms @carol\n/role changes\n/severity 1');
    // The first of each way finds a target that it does not know; the second is what an outage is made of.
    await says('09:43', 'carol', '/update leadership Nobody can pay.');
    await says('09:44', 'bob', '/update technical Looking at the gateway.');
    await says('09:45', 'carol', '/update public Paying fails. We are looking for the cause.');
    await says('09:45:30', 'bob', '/approve');
    // The plan, which is read again every few minutes, is fresh.
    await says('09:46:30', 'bob', '/note the plan is read');
    return {
      mail: await says('09:47', 'carol', '/update leadership Some can pay.'),
      chat: await says('09:47:10', 'bob', '/update technical The gateway it is.'),
      offer: await says('09:47:20', 'carol', '/update public Paying works for some.'),
      mirror: await says('09:47:30', 'bob', '/approve'),
    };
  } finally {
    await app.stop();
    await outside.close();
    await github.close();
  }
}
