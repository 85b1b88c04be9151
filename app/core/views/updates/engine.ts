import { Context, Liquid, toValueSync } from 'liquidjs';
import { escaped } from './escape.ts';

/** What a template may be and do; counted, not timed, so that it comes out the same everywhere. */
export const LIMITS = { template: 20_000, memory: 1_000_000, steps: 20_000, output: 10_000 } as const;

// Nothing that reads a file, keeps markup for later or prints past the escaping.
export const TAGS: readonly string[] = [
  ...['if', 'unless', 'case', 'for', 'break', 'continue', 'assign', 'comment', 'raw', '#'],
];
// Nothing that knows the time, chance or a way around the escaping.
export const FILTERS: readonly string[] = [
  ...['append', 'prepend', 'capitalize', 'upcase', 'downcase', 'strip', 'replace', 'remove', 'truncate'],
  ...['truncatewords', 'split', 'join', 'first', 'last', 'size', 'slice', 'map', 'where', 'sort', 'reverse'],
  ...['uniq', 'compact', 'concat', 'default', 'plus', 'minus', 'escape'],
];

function engine(): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    jsTruthy: true,
    cache: false,
    // No name leads to a file.
    templates: {},
    relativeReference: false,
    parseLimit: LIMITS.template,
    // After all filters, so that none of them can undo it.
    outputEscape: escaped,
  });
  keepOnly(liquid.tags, TAGS);
  // Everything is escaped where it is printed; whoever asks for it again means the same.
  liquid.registerFilter('escape', (value: unknown) => value);
  keepOnly(liquid.filters, FILTERS);
  return liquid;
}

function keepOnly(table: Record<string, unknown>, names: readonly string[]): void {
  for (const name of Object.keys(table)) if (!names.includes(name)) delete table[name];
}

const liquid = engine();

/** Uses so much and no more. */
class Budget {
  private left: number;
  private readonly message: string;
  constructor(amount: number, what: string) {
    this.left = amount;
    this.message = `${what} limit exceeded`;
  }
  use(amount: number): void {
    if (!(amount > 0)) return;
    this.left -= amount;
    if (this.left < 0) throw new Error(this.message);
  }
  /** One step. The engine tells the time, which is nobody's business here. */
  check(): void {
    this.use(1);
  }
}

/** What a template makes of the values. Throws where it does not parse, names what is not there, or goes on too long. */
export function made(template: string, values: object): string {
  const output = new Budget(LIMITS.output, 'output');
  const limits = {
    memoryLimit: new Budget(LIMITS.memory, 'memory'),
    renderLimit: new Budget(LIMITS.steps, 'steps'),
    liquid,
  };
  const context = new Context(values, liquid.options, { sync: true }, limits as never);
  const emitter = {
    buffer: '',
    write(part: unknown): void {
      const words = String(part ?? '');
      output.use(words.length);
      emitter.buffer += words;
    },
  };
  toValueSync(liquid.renderer.renderTemplates(liquid.parse(template), context, emitter) as never);
  return tidy(emitter.buffer);
}

/** One empty line where templates leave several, none at the ends. */
const tidy = (markdown: string): string => markdown.replace(/\n(?:[ \t]*\n){2,}/g, '\n\n').trim();
