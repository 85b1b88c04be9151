import { clock, zoneName } from '../../incident/zone.ts';
import { drillScore } from '../drills/score.ts';
import { sections } from '../markdown.ts';
import type { View } from '../scene.ts';
import { beforeItBroke } from '../suspects.ts';
import { allChanges } from './all-changes.ts';
import { endedHeadline, howItWent, next, outcome, stillOpen } from './ending.ts';
import { drillNote } from './drill-note.ts';
import { factsKnown } from './facts-known.ts';
import { headline } from './headline.ts';
import { latest, whole } from './history.ts';
import { inHand } from './in-hand.ts';
import { hindered, needed } from './needed.ts';
import { planNote } from './plan-note.ts';
import { lastWords, told } from './told.ts';
import { typing } from './typing.ts';
import { everyone, who } from './who.ts';

/** The card as people see it, in the order of ROOM 1. */
export function card(view: View): string {
  const { declared } = view.incident.declaration;
  if (!declared) return reported(view);
  return view.incident.status.ended ? over(view) : ongoing(view);
}

const ongoing = (view: View): string =>
  sections(
    headline(view),
    drillNote(view),
    needed(view),
    factsKnown(view),
    who(view),
    inHand(view),
    told(view),
    latest(view),
    beforeItBroke(view),
    allChanges(view),
    lastWords(view),
    everyone(view),
    whole(view),
    typing(view),
    planNote(view),
    asOf(view),
  );

const over = (view: View): string =>
  sections(
    endedHeadline(view),
    outcome(view),
    ...(view.incident.origin.from === null
      ? [stillOpen(view), hinderedAfter(view), next(view)]
      : [writtenAfterwards(view)]),
    drillScore(view),
    howItWent(view),
    whole(view, false),
    allChanges(view, ({ length }) => String(length)),
    lastWords(view),
    everyone(view),
    asOf(view),
  );

const writtenAfterwards = ({ incident, text }: View): string =>
  `**Retrospective:** written down afterwards from the record of ${text(incident.origin.from ?? '', 200)}. Nothing is asked or due here.`;

const reported = (view: View): string =>
  sections(
    headline(view),
    `Nobody who may act here has looked at it yet. Comment ${view.command('/incident')} to make it an incident room; any other command of somebody who may does it too.`,
    asOf(view),
  );

function hinderedAfter(view: View): string | undefined {
  const lines = hindered(view);
  return lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : undefined;
}

/** As of when, in the plan's zone and in UTC; and that edits are silent. */
function asOf({ now, plan: { timezone }, incident }: View): string {
  const zone = zoneName(now, timezone);
  const utc = zone === 'UTC' ? '' : ` (${clock(now, 'UTC')} UTC)`;
  const fresh = Object.keys(incident.roles.holders).length === 0 && !incident.status.ended;
  const hint = fresh ? ': look here rather than in your inbox.' : '.';
  return `As of ${clock(now, timezone)} ${zone}${utc}. This comment is kept current by editing it, and edits notify nobody${hint}`;
}
