import type { Instant } from '../../incident/words.ts';
import type { Plan } from '../../plan/schema.ts';
import { coverageOf, type Coverage } from '../../training/coverage.ts';
import { and } from '../../words/lists.ts';
import { details, sections, text } from '../markdown.ts';
import { called } from '../mention.ts';
import { holesSaid, weekDrawn } from './week.ts';

/** Hours of the week in which nobody is there for a role, in a sentence for each: "Incident Lead: nobody Sat 22:00–Mon 07:00". */
export function holesNamed(plan: Plan, now: Instant): readonly string[] {
  return coverageOf(plan, now)
    .filter(({ holes }) => holes.length > 0)
    .map(({ title, holes, people, lapsed }) => {
      const said = `${text(title, 60)}: nobody`;
      if (people.length > 0) return `${said} ${holesSaid(holes)}`;
      return lapsed.length > 0 ? `${said} whose training counts` : `${said} is on call`;
    });
}

/** Who is there for each role by the hour of the week, as Markdown: the holes first, then a drawing for each role. */
export function coverageText(plan: Plan, now: Instant): string {
  const all = coverageOf(plan, now);
  const holes = holesNamed(plan, now);
  const clock = `Hours are those of ${text(plan.timezone, 60)}.`;
  if (all.length === 0) return 'The plan names nobody on call, so there is nothing to cover.';
  return sections(
    holes.length === 0
      ? `No hour of the week is without somebody. ${clock}`
      : `**Hours that nobody covers.** ${clock}\n${holes.map((hole) => `- ${hole}`).join('\n')}`,
    details('Who is there, hour by hour', all.map((one) => drawn(one, plan)).join('\n\n')),
  );
}

function drawn(one: Coverage, plan: Plan): string {
  const { title, people, always, lapsed, hours } = one;
  const named = (logins: readonly string[]): string =>
    and(logins.map((login) => called(plan, { id: 0, login })));
  const counted = people.length > 0 ? named(people) : 'nobody';
  return sections(
    `**${text(title, 60)}**: ${counted}.`,
    always.length > 0 && `Without hours in the plan, so counted at every hour: ${named(always)}.`,
    lapsed.length > 0 && `Not counted, for want of a training that counts: ${named(lapsed)}.`,
    people.length > always.length && `\`\`\`text\n${weekDrawn(hours)}\n\`\`\``,
  );
}
