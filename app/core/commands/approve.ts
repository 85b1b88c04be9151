import { yesToNone } from '../changes/no-such-row.ts';
import { nothingWaits, sayYes, waitingFor } from '../changes/yes-or-no.ts';
import { command, many, may, refuse, together, type Answer } from '../grammar/define.ts';
import { distinct } from '../grammar/named.ts';
import type { RowId, Scene } from '../grammar/scene.ts';
import { samePerson } from '../incident/words.ts';
import { againOf } from '../outgoing/again.ts';
import { yesTo } from '../outgoing/yes.ts';

interface How {
  readonly insisting: 'anyway' | 'again' | undefined;
  readonly after: boolean;
}

export const approve = command({
  name: 'approve',
  // Words that leave need a right that GitHub gave; a change needs whoever the plan says.
  group: ({ args: { rows, afterwards } }, scene) =>
    (rows.length > 0 ? rows : waiting(afterwards ?? false, scene)).some(({ letter }) => letter !== 'C')
      ? 'approve'
      : 'steer',
  may: 'approve; steer for changes',
  does: 'Says yes to what waits for it: sends just the words that were offered, lets a change be made',
  usage: [
    '/approve U1',
    '/approve U1 anyway',
    '/approve U1 again',
    '/approve C1',
    '/approve C1 after the fact',
  ],
  takes: { rows: many('row'), insisting: may('insisting'), afterwards: may('afterwards') },
  text: 'may',
  examples: {
    right: ['/approve U1', '/approve U1 anyway', '/approve C1', '/approve C1 after the fact'],
    wrong: ['/approve', '/approve U9999', '/approve C9999'],
  },
  decide({ args: { rows, insisting, afterwards }, text }, scene) {
    const stray = yesToNone(text, scene.incident);
    if (stray) return stray;
    const how = { insisting, after: afterwards ?? false };
    if (rows.length === 0) {
      const mine = waiting(how.after, scene);
      const names = mine.map(({ letter, number }) => `${letter}${number}`);
      if (mine.length === 1) return yes(mine[0]!, how, scene);
      return mine.length > 1
        ? refuse({ code: 'which row', open: names, right: `/approve ${names[0]}` })
        : nothingWaits(how.after ? [] : waitingFor(scene.by, true, scene), 'yes');
    }
    return together(distinct(rows).map((row) => yes(row, how, scene)));
  },
});

/** What waits for this very person: offers of others, changes that are theirs to approve. */
function waiting(after: boolean, scene: Scene): RowId[] {
  const { open } = scene.incident.updates;
  const offers = after ? [] : open.filter((one) => one.draft || !samePerson(one.by, scene.by));
  return [
    ...waitingFor(scene.by, after, scene).map(({ number }) => ({ letter: 'C', number }) as const),
    ...offers.map(({ number }) => ({ letter: 'U', number }) as const),
  ];
}

function yes({ letter, number }: RowId, { insisting, after }: How, scene: Scene): Answer {
  const { open } = scene.incident.updates;
  if (letter === 'C') return sayYes(number, { after, anyway: insisting === 'anyway' }, scene);
  const offer = letter === 'U' ? open.find((one) => one.number === number) : undefined;
  if (offer) return yesTo(offer, insisting, scene);
  if (insisting === 'again' && letter === 'U') return againOf(number, scene);
  return refuse({
    code: 'no such row',
    row: `${letter}${number}`,
    open: open.map((one) => `U${one.number}`),
  });
}
