import { whatOf } from '../../changes/change.ts';
import { isPast } from '../../incident/promised.ts';
import { length } from '../../incident/zone.ts';
import { titleOf } from '../../outgoing/audiences.ts';
import { roundOf } from '../../partners/cases.ts';
import { against, measured } from '../../partners/clock.ts';
import { sentence } from '../card/headline.ts';
import type { View } from '../scene.ts';

/** What the record says of how it went, as sentences; opinions are for people. */
interface Went {
  readonly well: readonly string[];
  readonly badly: readonly string[];
}

type Part = (view: View) => Went;

type Line = readonly [good: boolean, line: string];

const both = (lines: readonly Line[]): Went => ({
  well: lines.flatMap(([good, line]) => (good ? [line] : [])),
  badly: lines.flatMap(([good, line]) => (good ? [] : [line])),
});

/** How soon somebody led, against the time that the plan gives a role. */
const leading: Part = ({ incident, plan, text }) => {
  const { declared } = incident.declaration;
  const first = incident.roles.first['lead'];
  const { title = 'Incident Lead', acceptWithin = null } = plan.roles['lead'] ?? {};
  if (!declared) return both([]);
  if (first === undefined) return both([[false, `The role of ${text(title, 60)} stayed empty.`]]);
  const took = Math.max(0, first - declared.at);
  const good = acceptWithin === null || !isPast(declared.at + acceptWithin, first);
  return both([[good, `The role of ${text(title, 60)} was taken after ${length(took)}.`]]);
};

/** Updates that came when they were promised. */
const promises: Part = ({ incident, plan, text }) =>
  both(
    Object.entries(incident.promises.score).flatMap(([audience, { kept, late }]) => {
      if (kept + late === 0) return [];
      const title = text(titleOf(plan, audience), 60);
      const line =
        kept + late === 1
          ? `The update that ${title} was promised came ${late ? 'late' : 'in time'}.`
          : `Of the ${kept + late} updates that ${title} was promised, ${inTime(kept, late)} in time.`;
      return [[late === 0, line]];
    }),
  );

function inTime(kept: number, late: number): string {
  if (kept === 0) return 'none came';
  return late === 0 ? 'all came' : `${kept} came`;
}

/** Partners against what they promised. */
const partners: Part = ({ incident, text, now }) =>
  both(
    incident.vendors.cases.flatMap((one): Line[] => {
      const { at, answerBy, answeredAt, closedAt } = roundOf(one);
      if (answerBy === null) return [];
      const until = answeredAt ?? closedAt ?? incident.status.ended?.at ?? now;
      const took = measured(at, answerBy, until);
      const name = text(one.name, 60);
      if (answeredAt !== null) return [[took.late === null, `${name} answered in ${against(took)}.`]];
      return took.late === null ? [] : [[false, `${name} did not answer in ${against(took)}.`]];
    }),
  );

const WHAT = 100;

/** What changes did, and whether they were agreed on. One that helped and was taken back is for people to judge. */
const changes: Part = ({ incident, text }) =>
  both(
    incident.changes.rows.flatMap((row) => {
      const { number, state, ended, undone } = row;
      const outcome = (state === 'undone' && undone?.text) || ended?.outcome;
      const came = outcome ? `: ${sentence(text(outcome, 160))}` : '.';
      const what = text(whatOf(row), WHAT);
      const change = `C${number} (${what})`;
      const helped = ended?.how === 'done' && !undone?.row;
      const lines: Line[] = [];
      if (state === 'done') lines.push([true, `${change} was done${came}`]);
      if (state === 'failed') lines.push([false, `${change} had no success${came}`]);
      if (state === 'undone' && !helped) lines.push([false, `${change} was undone${came}`]);
      if (row.unapproved) lines.push([false, `${change} was made before anybody could approve it.`]);
      return lines;
    }),
  );

/** What did not arrive, and what came back. */
const trouble: Part = ({ incident }) => {
  const lost = incident.deliveries.failed.length;
  const again = incident.status.reopened;
  return both([
    ...(lost > 0
      ? ([[false, `${lost} ${lost === 1 ? 'message' : 'messages'} did not arrive.`]] as const)
      : []),
    ...(again > 0
      ? ([[false, `It came back ${again === 1 ? 'once' : `${again} times`} after the all-clear.`]] as const)
      : []),
  ]);
};

/** What the record says that went well, and badly. */
export function went(view: View): Went {
  const all = [leading, promises, partners, changes, trouble].map((part) => part(view));
  return { well: all.flatMap(({ well }) => well), badly: all.flatMap(({ badly }) => badly) };
}
