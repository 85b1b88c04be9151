import { made } from '../updates/engine.ts';
import { faultIn } from '../updates/faults.ts';
import { BUILT_IN } from './built-in.ts';
import type { PostmortemFacts, PostmortemParts } from './facts.ts';

/** The document as Markdown, and what was wrong with its template. */
export interface RenderedPostmortem {
  readonly markdown: string;
  /** A sentence for people, not yet escaped. */
  readonly problem?: string;
}

// Nobody types these: what stands between them is put in once the template has come to its end.
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const SIGNS = /[\uE000\uE001]/g;
const PLACE = /\uE000(\w+)\uE001/g;

/**
 * The document of a template where that renders, else of the built-in one. Words are escaped by the engine; parts
 * are Markdown of ours, which neither a template nor its limits can cut.
 */
export function renderPostmortem(
  template: string | undefined,
  name: string,
  facts: PostmortemFacts,
  parts: PostmortemParts,
): RenderedPostmortem {
  if (template === undefined) return { markdown: attempt(BUILT_IN, facts, parts) };
  try {
    const markdown = attempt(template, facts, parts);
    if (markdown !== '') return { markdown };
    const problem = `The template ${name} has a fault, so the built-in one was used: it writes nothing; {{ timeline }} is the timeline.`;
    return { markdown: attempt(BUILT_IN, facts, parts), problem };
  } catch (fault) {
    const problem = faultIn(name, fault, [...Object.keys(facts), ...Object.keys(parts)]);
    return { markdown: attempt(BUILT_IN, facts, parts), problem };
  }
}

function attempt(template: string, facts: PostmortemFacts, parts: PostmortemParts): string {
  const places = Object.fromEntries(Object.keys(parts).map((name) => [name, `${OPEN}${name}${CLOSE}`]));
  const markdown = made(template, { ...unsigned(facts), ...places });
  return markdown
    .replace(PLACE, (_, name: keyof PostmortemParts) => parts[name] ?? '')
    .replace(SIGNS, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same values without the signs that stand for parts. */
function unsigned<T>(value: T): T {
  if (typeof value === 'string') return value.replace(SIGNS, '') as T;
  if (Array.isArray(value)) return value.map(unsigned) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unsigned(one)])) as T;
}
