import type { Deed, Desk, Remark } from '../../upkeep/desk.ts';
import type { Attend } from '../../upkeep/attend.ts';
import { openingFor } from '../../views/review/asking.ts';
import { living } from '../../views/review/living.ts';
import { reviewDataOf, type ReviewData } from '../data.ts';
import { dayOf } from '../days.ts';
import { decisionsIn, type Decision } from '../decisions.ts';
import { unknown } from '../rights.ts';
import { ownersOf, partiesOf, type Party } from './asked.ts';
import { endingOf, proposalOf, stampOf } from './ending.ts';
import { hear, spokenIn, type Heard } from './hear.ts';
import { memoryOf, withGiven, type Memory } from './memory.ts';
import { ownerReminder } from './remind.ts';
import { answerTo } from './answer.ts';

/** What is done on the issue of a plan review: comments answered, parties asked, decisions shown, the end written down. */
export const attendReview: Attend = (desk) => {
  const data = reviewDataOf(desk.kept);
  if (!data) return { deeds: [] };
  const before = memoryOf(desk.memory);
  const fresh = desk.remarks.filter(({ id }) => id > before.heard);
  const rights = strangers(desk, fresh);
  if (rights.length > 0) return { needs: { rights } };
  const heard = fresh.flatMap((remark) => hear(desk, remark) ?? []);
  const memory = remembered(before, fresh, heard, desk);
  const decisions = decisionsIn(desk.kept.body, data.rules);
  const changes = decisions.some(({ choice }) => choice === 'change' || choice === 'drop');
  if ((memory.ended || changes) && desk.planText === undefined) return { needs: { planText: true } };
  const parties = partiesOf(desk, data, memory);
  return { deeds: deedsOf(desk, data, { memory, heard, parties }, decisions) };
};

/** Speakers of whom GitHub must say what they may do here. */
const strangers = (desk: Desk, fresh: readonly Remark[]): string[] => [
  ...new Set(
    fresh.flatMap((remark) =>
      unknown(remark.by.login, desk) && spokenIn(desk, remark).length > 0 ? [remark.by.login] : [],
    ),
  ),
];

function remembered(before: Memory, fresh: readonly Remark[], heard: readonly Heard[], desk: Desk): Memory {
  const given = heard.flatMap((one) => one.given);
  const last = Math.max(before.heard, ...fresh.map(({ id }) => id));
  return { ...withGiven(before, given), heard: last, ended: endingOf(desk, before, heard) };
}

interface Known {
  readonly memory: Memory;
  readonly heard: readonly Heard[];
  readonly parties: readonly Party[];
}

function deedsOf(
  desk: Desk,
  data: ReviewData,
  { memory, heard, parties }: Known,
  decisions: readonly Decision[],
): Deed[] {
  const { kept, plan, now } = desk;
  const proposal = memory.ended && proposalOf(desk, decisions, memory.ended);
  // What is wanted elsewhere comes first: what is said here tells what came of it.
  if (proposal && desk.proposed[proposal.branch] === undefined) return [{ do: 'propose', proposal }];
  const missing = kept.closedAt === null && !memory.ended ? parties.filter(({ issue }) => !issue) : [];
  if (missing.length > 0)
    return missing.map((party) => ({ do: 'open', opening: openingFor(party, data, desk) }));
  const words = heard.flatMap((one) => answerTo(one, { desk, memory, decisions }));
  const reminder = memory.ended ? [] : ownerReminder(desk, data, { decisions, parties });
  const done = parties.flatMap(({ issue, state }): Deed[] =>
    issue?.closedAt === null && (state === 'answered' || memory.ended || kept.closedAt !== null)
      ? [{ do: 'close', as: state === 'answered' ? 'completed' : 'not planned', issue: issue.number }]
      : [],
  );
  const over: Deed[] = memory.ended && kept.closedAt === null ? [{ do: 'close', as: 'completed' }] : [];
  const body = living({
    ...{
      desk,
      data,
      memory,
      decisions,
      parties,
      owners: ownersOf(kept, plan),
      today: dayOf(now, plan.timezone),
    },
    stamp: memory.ended && stampOf(desk, decisions, memory.ended),
  });
  // Last: what it remembers is done by then. Cut off before, all of it is done once more, and nothing said twice.
  return [...words, ...reminder, ...done, ...over, { do: 'keep', body, memory }];
}
