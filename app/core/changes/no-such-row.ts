import { refuse, type Answer } from '../grammar/define.ts';
import type { Incident } from '../incident/fold.ts';
import { changesOpen } from './change.ts';

const ID = /^#?[ctuv]-?\d+$/i;
const REF = /^(?:[\w.-]+\/[\w.-]+)?#\d+$|^https?:\/\/\S+\/(?:issues|pull)\/\d+\S*$/i;

const none = (row: string, incident: Incident): Answer =>
  refuse({ code: 'no such row', row, open: changesOpen(incident) });

/** Words that are but the number of a row that there is not: hardly what was done, or will be. */
export function noSuchRow(words: string, incident: Incident): Answer | undefined {
  return ID.test(words) ? none(words.toUpperCase().replace(/[#-]/g, ''), incident) : undefined;
}

/** The same of a yes or no, where it is enough that the words begin so: it is for nothing else. */
export function yesToNone(words: string, incident: Incident): Answer | undefined {
  const first = words.split(/\s/, 1)[0]!.replace(/[,.:;]+$/, '');
  return noSuchRow(first, incident) ?? (REF.test(first) ? none(first, incident) : undefined);
}

const ASKED = /^(approve|reject|withdraw|start|done|failed|undone)\b[,:]?\s*(\S*)\s*(.*)$/is;

/** A summary that is none: `approve C99`, a bare `withdraw`, the letter of a row without its number. */
export function noSummary(words: string, incident: Incident): Answer | undefined {
  const [, verb = '', id = '', rest = ''] = ASKED.exec(words) ?? [];
  if (verb && !id) {
    const right = `/change ${verb.toLowerCase()} ${changesOpen(incident)[0] ?? 'C1'}`;
    return refuse({ code: 'not that', what: 'It needs the number of a change.', right });
  }
  const wish = /^(approve|reject|withdraw)$/i.test(verb);
  if (verb && (wish || !rest)) return yesToNone(id, incident);
  const after = /^(\S+)\s+(approve|reject|withdraw|start|done|failed|undone)$/i.exec(words)?.[1];
  if (/^[CTUV]$/.test(words)) return none(words, incident);
  return noSuchRow(after ?? words, incident);
}
