import { commands } from '../../commands/all.ts';
import type { Scene } from '../../grammar/kinds.ts';
import { commandsIn, type Spoken } from '../../grammar/parse.ts';
import { explain, type Refusal } from '../../grammar/refusals.ts';
import { nothingYet } from '../../incident/fold.ts';
import type { Desk, Remark } from '../../upkeep/desk.ts';
import { code } from '../../views/markdown.ts';
import { spokenFor } from '../party.ts';
import { isOutside, maySteer } from '../rights.ts';
import type { Given } from './memory.ts';

/** What came of one comment: feedback, a wish to end it, or words for whoever wrote it. */
export interface Heard {
  readonly remark: Remark;
  readonly given: readonly Given[];
  readonly ends?: string;
  readonly refused: boolean;
  readonly words: readonly string[];
}

const HERE =
  '`/feedback` says what to keep or to better, and anybody may; `/reviewed` and what was decided ends this review. Ticking a box decides about its rule.';

const sceneOf = (desk: Desk, { by, at }: Remark): Scene => ({
  plan: desk.plan,
  incident: nothingYet(),
  repository: desk.repository,
  number: desk.kept.number,
  issueUrl: desk.kept.url,
  by,
  at,
  known: new Map(),
});

/** The commands of a comment by a person. */
export const spokenIn = (desk: Desk, remark: Remark): readonly Spoken[] =>
  remark.by.bot ? [] : commandsIn(remark.body, sceneOf(desk, remark), commands);

/** Judges one comment by what its writer may do here. */
export function hear(desk: Desk, remark: Remark): Heard | undefined {
  const spoken = spokenIn(desk, remark);
  if (spoken.length === 0) return undefined;
  const outsider = isOutside(remark.by.login, desk);
  const given: Given[] = [];
  const words: string[] = [];
  let ends: string | undefined;
  let refused = false;
  const refuse = (line: string, refusal: Refusal): void => {
    refused = true;
    if (!outsider) words.push(`${code(line, 120)}: ${explain(refusal, (typed) => code(typed, 120))}`);
  };
  for (const { command, line, understand } of spoken) {
    const understood = understand(sceneOf(desk, remark));
    // Trainings may be recorded here too, and are heard elsewhere.
    if (command.name === 'trained') continue;
    if (remark.edited) refuse(line, { code: 'edited' });
    else if ('refusal' in understood) refuse(line, understood.refusal);
    else if (command.name === 'feedback') {
      const said = spokenFor(understood.text, { plan: desk.plan, by: remark.by, outsider });
      const answers = !outsider && said.party in desk.plan.review.ask;
      given.push({ comment: remark.id, at: remark.at, answers, ...said });
    } else if (command.name === 'reviewed' && desk.kept.kind === 'plan review') {
      if (maySteer(remark.by.login, desk)) ends = understood.text;
      else refuse(line, { code: 'not yours', group: 'steer' });
    } else if (command.name === 'help' && !outsider) words.push(HERE);
    else
      refuse(line, { code: 'not that', what: 'This is no incident.', right: '/feedback what should change' });
  }
  return { remark, given, refused, words, ...(ends !== undefined && { ends }) };
}
