import type { View } from '../scene.ts';

const codes = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`;

/** What nobody has said or taken yet, with the words to type. */
function unsaid({ incident, plan }: View): string[] {
  const asks: string[] = [];
  const severity = incident.severity.now ?? Object.keys(plan.severities)[1];
  for (const [name, role] of Object.entries(plan.roles)) {
    if (role.many || incident.roles.holders[name] || !(severity && role.neededAt.includes(severity))) continue;
    const who = name === 'lead' ? 'Somebody to lead' : `${role.title}`;
    asks.push(`**${who}:** comment \`/role ${name}\` to take it, or \`/role ${name} @name\` to ask someone.`);
  }
  if (incident.severity.now === null) {
    const choices = Object.keys(plan.severities).map((name) => `\`/sev ${name.replace(/^sev(?=\d)/i, '')}\``);
    asks.push(`**How bad it is:** comment ${codes(choices)}.`);
  }
  if (incident.impact.text === null) asks.push('**What people notice:** comment `/impact` and one sentence.');
  return asks;
}

/** What GitHub would not do for us, with what would help. */
export function hindered({ incident: { hindrances, roles }, text }: View): string[] {
  const holding = new Set([...Object.values(roles.holders), ...Object.values(roles.members).flat()].map(({ login }) => login));
  const dropped = Object.keys(hindrances.dropped).filter((login) => holding.has(login));
  const shown = dropped.slice(0, 3).map((login) => text(login, 40));
  const people =
    dropped.length > 0
      ? [
          `**${codes(shown)}${dropped.length > 3 ? ` and ${dropped.length - 3} more` : ''} could not be assigned.** Check the name, or ask them to comment here once: GitHub assigns only people it knows in this repository.`,
        ]
      : [];
  const fought = Object.keys(hindrances.fought).map(
    (field) => `**Another program keeps setting the ${field} back.** Allclear has stopped; this comment is right, GitHub's ${field} may not be.`,
  );
  const failing = Object.entries(hindrances.failing).map(
    ([what, { status }]) => `**GitHub refused to ${text(what, 80)}** (${status}). Allclear may lack a permission; it tries again later.`,
  );
  return [...people, ...fought, ...failing];
}

/** Who is waited for, with the words to type; the next moment where it is nobody. */
export function needed(view: View): string {
  const { incident } = view;
  const open = unsaid(view);
  const hints = hindered(view);
  const fresh = Object.keys(incident.roles.holders).length === 0 && hints.length === 0;
  const all = [...open, ...hints];
  if (all.length === 0) return `### Needs someone now\n${nothing(view)}`;
  if (fresh) return `### Needed now\n${all.map((one, at) => `${at + 1}. ${one}`).join('\n')}`;
  return `### Needs someone now\n${all.map((one) => `- ${one}`).join('\n')}`;
}

function nothing({ incident, name, zoned, text, now }: View): string {
  const { expected, by, of } = incident.eta;
  if (expected === null || !by) return 'Nobody is waited for.';
  const what = of ? text(of, 80) : 'the end';
  return expected > now
    ? `Nothing is late. Next: ${what} by ${zoned(expected)}, ${name(by)}.`
    : `**${what[0]!.toUpperCase()}${what.slice(1)}** was expected by ${zoned(expected)}. ${name(by)}: \`/eta\` and the new time.`;
}
