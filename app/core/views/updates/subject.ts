import { SAYS } from '../../drills/says.ts';
import { withoutSecrets } from '../../words/secrets.ts';
import type { View } from '../scene.ts';

const LONGEST = 120;
// Ends a header, or turns its text around.
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

/**
 * The subject of every mail of one incident: the same for each, so that they thread, on one line whatever was
 * typed, at most 120 characters: `[Acme outage #412] Checkout is down`.
 */
export function subjectOf(
  { incident, plan, issueUrl }: Pick<View, 'incident' | 'plan' | 'issueUrl'>,
  drill: boolean,
): string {
  const number = /(\d+)\/?$/.exec(issueUrl)?.[1];
  const what = `${plan.organization} ${drill ? 'drill' : 'outage'}${number ? ` #${number}` : ''}`.trim();
  const head = `[${what.charAt(0).toUpperCase()}${what.slice(1)}]`;
  const line = `${drill ? `${SAYS} ` : ''}${head} ${withoutSecrets(incident.declaration.title)}`;
  const clean = line.slice(0, 1_000).replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  if (clean.length <= LONGEST) return clean;
  // By whole characters: half of one would not survive the way.
  const cut = clean.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}
