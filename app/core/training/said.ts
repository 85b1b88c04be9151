import { DateTime } from 'luxon';
import { trained } from '../commands/trained.ts';
import { commandsIn, type Spoken } from '../grammar/parse.ts';
import { explain, type Refusal } from '../grammar/refusals.ts';
import type { Scene } from '../grammar/scene.ts';
import { nothingYet } from '../incident/fold.ts';
import type { Person } from '../incident/words.ts';
import { namedIn } from '../plan/people.ts';
import type { Desk, Remark } from '../upkeep/desk.ts';
import { code } from '../views/markdown.ts';
import { and } from '../words/lists.ts';
import { fullName, homeOf, notInPublic, registerIn } from './place.ts';
import type { Recorded } from './records.ts';
import { mayRecord, mustAskAbout } from './rights.ts';

/** What comes of a comment that records trainings. `denied`: by somebody who may not, and is not told so. */
export type Verdict =
  | { readonly recorded: readonly Recorded[] }
  | { readonly refused: string }
  | { readonly denied: true }
  | { readonly asks: string };

/** Judges what a comment says of trainings; undefined where it says nothing. All of it counts, or nothing. */
export function saidIn(remark: Remark, desk: Desk): Verdict | undefined {
  const scene = sceneOf(remark, desk);
  const spoken = remark.by.bot ? [] : commandsIn(remark.body, scene, [trained]);
  if (spoken.length === 0) return undefined;
  const { login } = remark.by;
  if (mustAskAbout(login, desk)) return { asks: login };
  if (!mayRecord(login, desk))
    return desk.repository.private ? { refused: notYours(desk) } : { denied: true };
  if (remark.edited) return { refused: explain({ code: 'edited' }, show) };
  if (wouldBePublic(desk)) return { refused: notInPublic(desk.repository) };
  const read = spoken.map((one) => ({ line: one.line, ...understood(one, scene) }));
  const wrong = read.flatMap((one) => ('refusal' in one ? [`${code(one.line, 120)}: ${one.refusal}`] : []));
  if (wrong.length > 0) return { refused: wrong.join('\n\n') };
  return { recorded: read.flatMap((one) => ('recorded' in one ? [one.recorded] : [])) };
}

const wouldBePublic = (desk: Desk): boolean =>
  !desk.repository.private && registerIn(desk.plan, homeOf(desk)).toLowerCase() === fullName(desk.repository);

const show = (typed: string): string => code(typed, 120);

function sceneOf({ by, at }: Remark, { plan, repository, kept }: Desk): Scene {
  const logins = [
    ...Object.keys(plan.people),
    ...[...Object.values(plan.roles), ...Object.values(plan.teams)].flatMap(({ onCall }) => onCall),
    by.login,
  ];
  return {
    ...{ plan, repository, by, at, incident: nothingYet(), number: kept.number, issueUrl: kept.url },
    known: new Map(logins.map((login) => [login.toLowerCase(), login])),
  };
}

function understood(spoken: Spoken, scene: Scene): { recorded: Recorded } | { refusal: string } {
  const said = spoken.understand(scene);
  const no = (refusal: Refusal): { refusal: string } => ({ refusal: explain(refusal, show) });
  if ('refusal' in said) return no(said.refusal);
  const { who, what, on } = said.args as { who: Person; what: string; on?: string | null };
  const today = DateTime.fromMillis(scene.at, { zone: scene.plan.timezone }).toISODate()!;
  const day = on === undefined ? today : on;
  if (day !== null && day > today)
    return no({
      code: 'not that',
      what: 'That day is yet to come.',
      right: `/trained @${who.login} ${what} ${today}`,
    });
  if (!namedIn(scene.plan, who.login))
    return {
      refusal: `${show(who.login)} is not in the outage plan. Their name goes under \`people\` first.`,
    };
  return { recorded: { login: who.login, subject: what, on: day } };
}

function notYours({ plan: { training } }: Desk): string {
  if (training.recordedBy.length === 0) return explain({ code: 'not yours', group: 'steer' }, show);
  return `Trainings are recorded by those whom the plan names for it: ${and(training.recordedBy.map(show))}.`;
}
