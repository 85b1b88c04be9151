import { severityName } from './kinds/names.ts';
import type { Flaw } from './flaws.ts';
import { type Mapping, type Path, find } from './tree.ts';

const KEYED_BY_SEVERITY: readonly Path[] = [['severities'], ['postmortem', 'due'], ['quiet']];

/** Gives severities written as keys, like `1` or `SEV-1`, the one name that defaults are kept under. */
export function nameSeverities(tree: Mapping): Flaw[] {
  return KEYED_BY_SEVERITY.flatMap((path) => {
    const table = find(tree, path);
    const value = table.exact ? table.node?.value : undefined;
    return value?.kind === 'mapping' ? rename(value, path.join('.')) : [];
  });
}

function rename(table: Mapping, path: string): Flaw[] {
  const flaws: Flaw[] = [];
  const written = [...table.entries];
  table.entries.clear();
  for (const [key, member] of written) {
    const name = severityName(key) ?? key;
    if (table.entries.has(name)) {
      const message = `"${key}" is ${name}, which is set above. The first one counts; this one is not read.`;
      flaws.push({ at: member.keyAt, path: `${path}.${key}`, value: key, message, kind: 'set-twice' });
    } else table.entries.set(name, member);
  }
  return flaws;
}
