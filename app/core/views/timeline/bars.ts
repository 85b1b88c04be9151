import type { Change } from '../../changes/change.ts';
import { whatOf } from '../../changes/change.ts';
import type { Entry } from '../../incident/fold.ts';
import { isPast } from '../../incident/promised.ts';
import type { Instant } from '../../incident/words.ts';
import { titleOf } from '../../outgoing/audiences.ts';
import type { View } from '../scene.ts';

/** Something that a chart draws: a span, or a moment where it has no end. */
export interface Bar {
  readonly what: string;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly looks: 'plain' | 'done' | 'active' | 'crit';
}

/** How the status went, from the first impact to the end. */
export function statusBars({ incident, entries }: View, end: Instant): Bar[] {
  const { declared } = incident.declaration;
  if (!declared) return [];
  const { since } = incident.impact;
  const turns = entries.flatMap((entry) => {
    const word = turnOf(entry);
    return word === undefined ? [] : [{ at: entry.at, word }];
  });
  const steps = [{ at: declared.at, word: 'investigating' }, ...turns].filter(
    ({ word }, at, all) => at === 0 || word !== all[at - 1]!.word,
  );
  const before: Bar[] =
    since !== null && since < declared.at
      ? [{ what: 'broken, not declared', from: since, to: declared.at, looks: 'crit' }]
      : [];
  const spans = steps.map(({ at, word }, n): Bar => {
    const over = word === 'resolved' || word === 'called off';
    const to = steps[n + 1]?.at ?? (over ? null : end);
    return { what: word, from: at, to: over ? null : to, looks: over ? 'done' : 'active' };
  });
  return [...before, ...spans];
}

function turnOf(entry: Entry): string | undefined {
  switch (entry.type) {
    case 'status_set':
      return entry.status;
    case 'resolved':
      return 'resolved';
    case 'called_off':
      return 'called off';
    case 'reopened':
      return 'investigating';
    default:
      return undefined;
  }
}

/** What was changed, from its start to what came of it. */
export const changeBars = ({ incident }: View, end: Instant): Bar[] =>
  incident.changes.rows.flatMap((change) => changeBar(change, end));

function changeBar(change: Change, end: Instant): Bar[] {
  const { number, started, ended, undone, state } = change;
  const from = started?.at ?? ended?.at ?? undone?.at;
  if (from === undefined) return [];
  const how = state === 'running' ? 'running' : state;
  const what = `C${number} ${how}, ${whatOf(change)}`;
  const to = ended?.at ?? undone?.at ?? end;
  const looks = state === 'done' ? 'done' : state === 'running' ? 'active' : 'crit';
  return [{ what, from, to: started && to > from ? to : null, looks }];
}

/** Each run of a vendor's case: until it answered, and until it was restored or closed. */
export const vendorBars = ({ incident }: View, end: Instant): Bar[] =>
  incident.vendors.cases.flatMap(({ number, name, rounds }) =>
    rounds.flatMap(({ at, answerBy, answeredAt, restoreBy, restoredAt, closedAt }): Bar[] => {
      const answered = answeredAt ?? closedAt ?? end;
      const over = restoredAt ?? closedAt ?? end;
      const late = (by: Instant | null, did: Instant): boolean => by !== null && isPast(by, did);
      const row = `V${number} ${name}`;
      const waiting: Bar = {
        ...{ what: `${row}, until it answered`, from: at, to: answered },
        looks: late(answerBy, answered) ? 'crit' : 'plain',
      };
      const working: Bar = {
        ...{ what: `${row}, at work`, from: answered, to: over },
        looks: late(restoreBy, over) ? 'crit' : restoredAt === null && closedAt === null ? 'active' : 'done',
      };
      return over > answered ? [waiting, working] : [waiting];
    }),
  );

/** Each word to an audience. */
export const updateBars = ({ entries, plan }: View): Bar[] =>
  entries.flatMap((entry): Bar[] =>
    entry.type === 'update_sent'
      ? [
          {
            what: `U${entry.number} ${entry.audiences.map((one) => titleOf(plan, one)).join(', ')}`,
            ...{ from: entry.at, to: null, looks: 'plain' },
          },
        ]
      : [],
  );
