import { YAMLException, parseEvents } from 'js-yaml';
import { Composer } from './compose.ts';
import { type Flaw, Unreadable } from './flaws.ts';
import { shown } from './problems.ts';
import type { Mapping, Offset } from './tree.ts';

export interface Source {
  /** Undefined where the file cannot be read at all. */
  readonly tree: Mapping | undefined;
  readonly flaws: readonly Flaw[];
}

const LARGEST = 1_000_000;

/** Reads YAML into a tree with places. Never throws. */
export function readSource(text: string): Source {
  try {
    if (text.length > LARGEST) {
      throw new Unreadable(
        'The file is larger than 1 MB. A plan of 1,000 lines has 50 kB; take out what is not the plan.',
        0,
      );
    }
    const events = parseEvents(text, { maxDepth: 50 });
    const reader = new Composer(text, events);
    return { tree: reader.document(), flaws: reader.flaws };
  } catch (error) {
    return {
      tree: undefined,
      flaws: [
        { at: placeOf(error, text), path: '', message: saidOf(error, text), value: '', kind: 'unreadable' },
      ],
    };
  }
}

function placeOf(error: unknown, text: string): Offset {
  if (error instanceof Unreadable) return error.at;
  return error instanceof YAMLException ? (error.mark?.position ?? text.length) : 0;
}

function saidOf(error: unknown, text: string): string {
  if (error instanceof Unreadable) return error.message;
  if (!(error instanceof YAMLException)) return 'The file cannot be read as YAML.';
  const next = text[placeOf(error, text)];
  if (text.includes('\0')) return 'The file is no UTF-8 text, as which it is read. Save it as UTF-8.';
  if (/tab/.test(error.reason))
    return 'A tab stands in the indentation. YAML wants spaces there, two for each level.';
  if (next === '@' || next === '`') return `A value cannot begin with ${next}. Put it in quotes.`;
  return `The file is not valid YAML: ${shown(error.reason)}.`;
}
