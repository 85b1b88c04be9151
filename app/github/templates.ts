import { waysOut } from '../core/outgoing/audiences.ts';
import { TEMPLATES_PATH } from '../core/plan/audiences.ts';
import type { Plan } from '../core/plan/schema.ts';
import { contents, listing, type Files } from './contents.ts';

const MOST = 30;
const LARGEST = 64 * 1024;

type Table = Readonly<Record<string, string>>;

/** Templates by name, and what is wrong with them in sentences. */
export interface Templates {
  readonly templates: Table;
  readonly problems: readonly string[];
}

/** The templates that a plan's audiences could use, each from the first of the places that has it. */
export async function readTemplates(plan: Plan, places: readonly Files[]): Promise<Templates> {
  const names = namesIn(plan);
  const templates = Object.create(null) as Record<string, string>;
  const problems = names
    .slice(MOST)
    .map((name) => `the template ${name} is not read: ${MOST} are as many as a plan may name`);
  let missing = names.slice(0, MOST);
  for (const place of places) {
    if (missing.length === 0) break;
    const files = await listing(place, TEMPLATES_PATH);
    const found = missing.filter((name) =>
      files.some((file) => file.name === `${name}.md` && file.type === 'file'),
    );
    missing = missing.filter((name) => !found.includes(name));
    await Promise.all(
      found.map(async (name) => {
        const text = await textOf(name, files.find((file) => file.name === `${name}.md`)!.size, place);
        if (text === undefined) problems.push(`the template ${name} is not used: it is larger than 64 kB`);
        else templates[name] = text;
      }),
    );
  }
  return { templates, problems: problems.sort() };
}

/** Where nothing leaves the room, nobody reads a template. */
function namesIn(plan: Plan): string[] {
  if (!plan.given) return [];
  const used = Object.entries(plan.audiences).filter(([name]) => waysOut(plan, name).length > 0);
  return [...new Set(used.map(([name, { template }]) => template ?? name))];
}

async function textOf(name: string, size: number, place: Files): Promise<string | undefined> {
  const text = size > LARGEST ? undefined : await contents(place, `${TEMPLATES_PATH}/${name}.md`);
  return text !== undefined && text.length <= LARGEST ? text : undefined;
}
