import { details, sections } from '../views/markdown.ts';

// What people wrote is quoted, so no line of theirs is one of these.
const UNDER = '\n\n<details><summary>';
const BETWEEN = '\n\n---\n\n';

/**
 * A record above those that its comment showed before, which fold under a title. A record of the same sending takes
 * the place of the older one. Without a title it stands alone, unless others are folded there already.
 */
export function stacked(record: string, before: string, title?: string): string {
  const { top, older, summary } = partsOf(before);
  if (title === undefined && older.length === 0) return record;
  const others = [top, ...older].filter((one) => one !== '' && headOf(one) !== headOf(record));
  if (others.length === 0) return record;
  return sections(record, details(`${title ?? summary}: ${others.length}`, others.join(BETWEEN)));
}

const headOf = (record: string): string => record.trim().split('\n', 1)[0]!;

function partsOf(shown: string): { top: string; older: string[]; summary: string } {
  const at = shown.indexOf(UNDER);
  const found =
    at < 0
      ? null
      : /^(.*?)(?:: \d+)?<\/summary>\n\n([^]*)\n\n<\/details>\s*$/.exec(shown.slice(at + UNDER.length));
  if (!found) return { top: shown.trim(), older: [], summary: '' };
  const [, summary = '', folded = ''] = found;
  return { top: shown.slice(0, at).trim(), older: folded.split(BETWEEN).map((one) => one.trim()), summary };
}
