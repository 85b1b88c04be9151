import type { View } from '../scene.ts';

/** Where to join: what was said in the room goes before what the plan says. No dial-in in public (ROOM 1). */
function joining({ incident, plan, repository, text }: View): string[] {
  const names = [...new Set([...Object.keys(plan.bridges), ...Object.keys(incident.bridges)])];
  return names.flatMap((name) => {
    const url = incident.bridges[name]?.url ?? plan.bridges[name]?.url;
    const phone = repository.private ? plan.bridges[name]?.phone : undefined;
    const link = url ? `[${text(name, 40)} bridge](<${url.replace(/[<>\s]/g, '')}>)` : undefined;
    const ways = [link, phone && text(phone, 60)].filter(Boolean).join(' or ');
    return ways ? [ways] : [];
  });
}

/** What is known: impact, cause, when it may be over, where to join. */
export function factsKnown(view: View): string | undefined {
  const { impact, cause, eta } = view.incident;
  const join = joining(view);
  const { expected, of, by, saidAt } = eta;
  const lines = [
    impact.text !== null && `- **Impact:** ${view.text(impact.text)}`,
    cause.text !== null && `- **Likely cause:** ${view.text(cause.text)}`,
    expected !== null &&
      by &&
      `- **Expected:** ${of ? view.text(of, 120) : 'the end'} by **${view.zoned(expected)}** (${view.name(by)}, ${view.time(saidAt ?? expected)}).`,
    join.length > 0 && `- **Join:** ${join.join(', ')}.`,
  ].filter(Boolean);
  return lines.length > 0 ? `### What we know\n${lines.join('\n')}` : undefined;
}
