import { isSecretName } from '../../plan/kinds/secrets.ts';
import type { View } from '../scene.ts';
import { sentence } from './headline.ts';

const BRIDGES_SHOWN = 6;

/** The ways to join: what was said in the room goes before what the plan says. No dial-in in public (ROOM 1). */
export function joining({ incident, plan, repository, text }: View): string[] {
  const names = [...new Set([...Object.keys(plan.bridges), ...Object.keys(incident.bridges)])];
  const numbers = repository.private || plan.publicRooms.phoneNumbers;
  return names.slice(0, BRIDGES_SHOWN).flatMap((name) => {
    const said = incident.bridges[name];
    const url = said?.url ?? plan.bridges[name]?.url;
    const phone = numbers ? plan.bridges[name]?.phone : undefined;
    const link = url ? `[${text(name, 40)} bridge](${address(url)})` : undefined;
    const how = numbers && said?.how ? ` (${text(said.how, 120)})` : '';
    const ways = [link && link + how, phone && !isSecretName(phone) && text(phone, 60)]
      .filter(Boolean)
      .join(' or ');
    return ways ? [ways] : [];
  });
}

/** An address in a link, without what would end the link or begin something else. */
export const address = (url: string): string =>
  `<${url.replace(/[<>\s\\`|$]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}>`;

/** What is known: impact, cause, when it may be over, where to join. */
export function factsKnown(view: View): string | undefined {
  const { impact, cause, eta } = view.incident;
  const join = joining(view);
  const { expected, of, by, saidAt } = eta;
  const lines = [
    impact.text !== null && `- **Impact:** ${sentence(view.text(impact.text))}`,
    cause.text !== null && `- **Likely cause:** ${sentence(view.text(cause.text))}`,
    expected !== null &&
      expected > view.now &&
      by &&
      `- **Expected:** ${of ? view.text(of, 120) : 'the end'} by **${view.zoned(expected)}** (${view.name(by)}, ${view.time(saidAt ?? expected)}).`,
    join.length > 0 && `- **Join:** ${join.join(', ')}.`,
  ].filter(Boolean);
  return lines.length > 0 ? `### What we know\n${lines.join('\n')}` : undefined;
}
