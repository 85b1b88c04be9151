import { BUILT_IN } from './built-in.ts';
import { made } from './engine.ts';
import type { UpdateFacts } from './facts.ts';
import { faultIn } from './faults.ts';

/** An update as Markdown, and what was wrong with the template or its length. */
export interface Rendered {
  readonly markdown: string;
  /** A sentence for people, not yet escaped. */
  readonly problem?: string;
}

// Each text at most so long, each list at most so many: the next where the one before does not fit.
const TIGHTER: readonly (readonly [text: number, list: number])[] = [
  ...([
    [4_000, 20],
    [1_500, 10],
    [400, 5],
    [12, 2],
  ] as const),
];

/**
 * The update for one audience, of its own template where that renders, else of the built-in one. Never throws,
 * never longer than 10,000 characters; people's words stay words, whatever the template does with them.
 */
export function render(template: string | undefined, name: string, facts: UpdateFacts): Rendered {
  if (template === undefined) return builtIn(name, facts);
  const own = attempt(template, facts);
  if ('markdown' in own && own.markdown !== '') return own;
  const problem =
    'markdown' in own
      ? `The template ${name} has a fault, so the built-in one was used: it writes nothing; {{ text }} is the words of the update.`
      : faultIn(name, own.fault, Object.keys(facts));
  return { markdown: builtIn(name, facts).markdown, problem };
}

function builtIn(name: string, facts: UpdateFacts): Rendered {
  const template = named(name) ?? named(facts.audience) ?? BUILT_IN.default;
  const whole = attempt(template, facts);
  if ('markdown' in whole) return whole;
  const problem = `The update ${facts.number} is longer than 10,000 characters, so it was shortened; say it in fewer words.`;
  for (const [text, list] of TIGHTER) {
    const fitting = attempt(template, tightened(facts, text, list));
    if ('markdown' in fitting) return { ...fitting, problem };
  }
  throw new Error(`The built-in template ${name} does not render.`);
}

/** Whether there is a template of that name without anybody writing one. */
export const isBuiltIn = (name: string): boolean => named(name) !== undefined;

const named = (name: string): string | undefined =>
  Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name as keyof typeof BUILT_IN] : undefined;

function attempt(template: string, facts: UpdateFacts): { markdown: string } | { fault: unknown } {
  try {
    return { markdown: made(template, facts) };
  } catch (fault) {
    return { fault };
  }
}

/** The same values, each text and each list cut. */
function tightened<T>(value: T, text: number, list: number): T {
  if (typeof value === 'string') {
    const all = [...value];
    return (all.length > text ? `${all.slice(0, text - 1).join('')}…` : value) as T;
  }
  if (Array.isArray(value)) return value.slice(0, list).map((one) => tightened(one, text, list)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, tightened(one, text, list)]),
  ) as T;
}
