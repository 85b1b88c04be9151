import type { Plan } from '../plan/schema.ts';
import type { Incident } from './fold.ts';
import type { Instant } from './words.ts';

/** When something began, and the entry that says so. */
export interface Moment {
  readonly at: Instant;
  readonly key: string;
}

/** Since when the severity asks for something: declared or taken up again, or the severity that asks for it. */
export function askedSince(
  severities: readonly string[],
  { declaration, status, severity }: Incident,
  { assumedSeverity }: Plan,
): Moment | undefined {
  const begun: Moment = { at: declaration.declared!.at, key: declaration.declared!.key };
  const levels = [
    { ...begun, severity: null },
    ...severity.levels.map((one) => ({ ...one, at: Math.max(one.at, begun.at) })),
  ].map((one) => ({ ...one, asks: severities.includes(one.severity ?? assumedSeverity) }));
  const from = levels[levels.findLastIndex(({ asks }) => !asks) + 1];
  if (!from) return undefined;
  return status.again && status.again.at > from.at ? status.again : { at: from.at, key: from.key };
}
