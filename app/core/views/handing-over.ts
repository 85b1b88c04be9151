import type { Reply } from '../grammar/define.ts';
import { catchup } from './catchup.ts';
import { joinLine } from './card/facts-known.ts';
import { sentence } from './card/headline.ts';
import { inHand } from './card/in-hand.ts';
import { needed } from './card/needed.ts';
import { told } from './card/told.ts';
import { who } from './card/who.ts';
import { sections } from './markdown.ts';
import { addressed } from './mention.ts';
import type { View } from './scene.ts';
import { dutiesOf } from './duties.ts';
import { untrainedFor } from './training/remarks.ts';

type Asked<About extends Reply['about']> = Extract<Reply, { about: About }>;

/** All that whoever takes over must know, in one comment to them: what is known, who does what, what runs and waits. */
export function packet({ role, to, by, notes }: Asked<'packet'>, view: View): string {
  const { plan, text, command, name } = view;
  const title = text(plan.roles[role]?.title ?? role, 60);
  const duties = dutiesOf(role, view);
  return sections(
    `${addressed([to], new Set(), plan)} ${name(by)} hands **${title}** over to you and holds it until you comment ${command(`/accept ${role}`)}, or ${command(`/decline ${role}`)} with why.`,
    untrainedFor(role, to, view),
    notes && `**Notes:** ${sentence(text(notes, 1_000))}`,
    catchup(view),
    joinLine(view),
    needed(view),
    who(view),
    inHand(view),
    told(view),
    duties && `### What ${title} is for\n${duties}`,
  );
}

/** Somebody said no, to whoever had asked them. */
export function declined({ role, to, by, kept, why }: Asked<'declined'>, view: View): string {
  const { plan, text, command, name } = view;
  const title = text(plan.roles[role]?.title ?? role, 60);
  const because = why ? `: ${sentence(text(why))}` : '.';
  const next = kept
    ? `You hold it still. ${command(`/handover ${role} @name`)} asks somebody else.`
    : `Nobody holds it now. ${command(`/role ${role} @name`)} asks somebody else.`;
  return `${addressed([to], new Set(), plan)} ${name(by)} declined **${title}**${because} ${next}`;
}
