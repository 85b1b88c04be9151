import { Play, momentOf } from '../../demo/play.ts';
import { outage } from '../../demo/outage.ts';
import type { Step } from '../../demo/story.ts';
import { mailbox } from '../channels/mailbox.ts';
import { startSlack } from './heard.ts';
import { atTheEnd, type Told } from './postmortem-stories.ts';
import { replica, REPOSITORY, says, shop } from './room.ts';

const PLAN = `${outage.plan}
postmortem: { due: { sev1: 5d, sev2: 10d }, people: roles }
`;

/** The demo's outage happens in a repository of another name. */
const here = (step: Step): Step =>
  JSON.parse(JSON.stringify(step).replaceAll(outage.repository, REPOSITORY)) as Step;

/** What a delivery about a pull request tells. */
const pullsOf = ({ does }: Step): { repository: string; number: number }[] =>
  'propose' in does || 'merge' in does ? [{ repository: does.to, number: PULL }] : [];
const PULL = 2;

/** Cloudflare, 2 July 2019, as the demo tells it, under a plan whose postmortems call people by their roles. */
export async function cloudflare(): Promise<Told> {
  const [mail, slack] = await Promise.all([mailbox(), startSlack()]);
  const { code, mirror, people, before, steps, day } = outage;
  const labels = ['outage', 'sev1', 'sev2', 'sev3'];
  const files = { '.github/outage-plan.yml': PLAN };
  const github = await shop({
    repositories: { [REPOSITORY]: { private: true, labels, files }, [code]: { private: true }, [mirror]: {} },
    people: { alice: 'write', ...(people as Record<string, 'write'>) },
    now: new Date(momentOf(outage, before[0]!).getTime() - 60_000),
    speed: 0,
  });
  const one = replica(github, {
    secrets: { ALLCLEAR_SLACK_TECH: slack.address, ALLCLEAR_SMTP_URL: mail.url },
  });
  const sweep = async (): Promise<number | null> => {
    const { nextDueAt } = await one.sweep();
    return nextDueAt === null ? null : nextDueAt - github.clock.now().getTime();
  };
  const app = { sweep, leap: async () => undefined as never };
  const play = new Play(github, app, { heard: async () => [] }, { day, repository: REPOSITORY });
  for (const step of before) await play.before(step);
  for (const step of steps.map(here)) {
    if (play.number > 0) for await (const _ of play.until(momentOf(outage, step)));
    await play.step(step);
    await one.look(play.number, { senders: [step.who], pulls: pullsOf(step) });
  }
  // What was told after the all-clear belongs to it too.
  await says(github, one, play.number, 'mara', '/postmortem');
  await Promise.all([mail.close(), slack.close()]);
  return atTheEnd(github, one, play.number);
}
