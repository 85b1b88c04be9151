import { isSecretName } from '../../plan/kinds/secrets.ts';
import { showsNumbers } from '../partners/contacts.ts';
import type { View } from '../scene.ts';
import { sentence } from './headline.ts';

const BRIDGES_SHOWN = 6;

/** The ways to join: what was said in the room goes before what the plan says. None where everybody reads (ROOM 1). */
export function joining(view: View): string[] {
  const { incident, plan, text } = view;
  // An address lets in whoever reads it, as a number does.
  if (!showsNumbers(view)) return [];
  const names = [...new Set([...Object.keys(plan.bridges), ...Object.keys(incident.bridges)])];
  return names.slice(0, BRIDGES_SHOWN).flatMap((name) => {
    const said = incident.bridges[name];
    const url = said?.url ?? plan.bridges[name]?.url;
    const phone = plan.bridges[name]?.phone;
    const link = url ? `[${text(name, 40)} bridge](${address(url)})` : undefined;
    const how = said?.how ? ` (${text(said.how, 120)})` : '';
    const ways = [link && link + how, phone && !isSecretName(phone) && text(phone, 60)]
      .filter(Boolean)
      .join(' or ');
    return ways ? [ways] : [];
  });
}

/** An address in a link, without what would end the link or begin something else. */
export const address = (url: string): string =>
  `<${url.replace(/[<>\s\\`|$]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}>`;

/** What is known, one line each: impact, cause, when it may be over. */
export function factsTold(view: View): string[] {
  const { impact, cause, eta } = view.incident;
  const { expected, of, by, saidAt } = eta;
  return [
    impact.text !== null && `- **Impact:** ${sentence(view.text(impact.text))}`,
    cause.text !== null && `- **Likely cause:** ${sentence(view.text(cause.text))}`,
    expected !== null &&
      expected > view.now &&
      by &&
      `- **Expected:** ${of ? view.text(of, 120) : 'the end'} by **${view.zoned(expected)}** (${view.name(by)}, ${view.time(saidAt ?? expected)}).`,
  ].filter((line) => typeof line === 'string');
}

/** Where to join, in one line. */
export function joinLine(view: View): string | undefined {
  const join = joining(view);
  return join.length > 0 ? `- **Join:** ${join.join(', ')}.` : undefined;
}

/** What is known: impact, cause, when it may be over, where to join. */
export function factsKnown(view: View): string | undefined {
  const lines = [...factsTold(view), joinLine(view)].filter(Boolean);
  return lines.length > 0 ? `### What we know\n${lines.join('\n')}` : undefined;
}
