import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { secretsFrom } from '../app/channels/secrets.ts';
import { kitPage } from '../app/core/views/kit/page.ts';
import { and } from '../app/core/words/lists.ts';
import { isFinal, type Asking } from '../app/github/asking.ts';
import { readKit, readPlace, type KitRead } from '../app/github/kit.ts';
import { readPlanFrom } from '../app/github/plans.ts';
import { connection } from './connection.ts';
import { repositoryNamed } from './named.ts';
import { workTreeOf } from './work-tree.ts';
import { Wrong } from './wrong.ts';

interface Options {
  readonly output: string;
  readonly repository?: string;
}

/** `allclear kit`: one page for the hours in which GitHub cannot be reached. */
export function kit(all: Command): void {
  all
    .command('kit')
    .description(
      'Write one HTML file for the hours in which GitHub is down: people, numbers, vendors, words, notes',
    )
    .option('-o, --output <file>', 'where', 'allclear-kit.html')
    .option('-r, --repository <owner/name>', 'whose plan and rooms')
    .action(async ({ output, repository }: Options) => {
      const { client, ask, seal } = connection(process.env);
      const named = await repositoryNamed(repository, process.env);
      await mayLieThere(output, ask);
      const place = await readPlace(named, ask);
      const plan = await readPlanFrom(client, place.repository);
      const read = await readKit(place, plan, secretsFrom(process.env).secret, seal, ask);
      // People's numbers: nobody else on this machine need read them.
      await writeFile(output, kitPage(read.kit), { mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
        throw new Wrong(
          error.code === 'EISDIR'
            ? `${output} is a folder: name a file in it.`
            : `${output} cannot be written.`,
        );
      });
      process.stdout.write(`${written(output, read)}\n`);
    });
}

/** Refuses a place from which the page would soon be in a repository that everybody can read. */
async function mayLieThere(output: string, ask: Asking): Promise<void> {
  const tree = await workTreeOf(output).catch(() => {
    throw new Wrong(`${output}: there is no such folder.`);
  });
  if (!tree || tree.ignored) return;
  for (const name of tree.remotes) {
    if (!(await isPublic(name, ask))) continue;
    throw new Wrong(
      `${output} would lie in a clone of ${name}, which everybody can read, and git does not ignore it there: one commit, and people's numbers are public. Write it elsewhere (--output ~/allclear-kit.html), or name it in .gitignore.`,
    );
  }
}

async function isPublic(name: string, ask: Asking): Promise<boolean> {
  const [owner = '', repo = ''] = name.split('/');
  try {
    return !(await readPlace({ owner, repo }, ask)).repository.private;
  } catch (error) {
    // What this token may not see, or GitHub does not have, is not readable by everybody there.
    if (isFinal(error)) return false;
    throw error;
  }
}

function written(output: string, { kit: { plan, rooms, source }, numbers }: KitRead): string {
  const count = (many: number, what: string): string => `${many} ${what}${many === 1 ? '' : 's'}`;
  const parts = [
    count(Object.keys(plan.people).length, 'person').replace('persons', 'people'),
    count(Object.keys(plan.vendors).length, 'vendor'),
    count(rooms.length, 'open incident'),
  ];
  return [
    `Wrote ${output}: ${and(parts)}.`,
    source === null && 'There is no outage plan, so it holds the defaults. docs/plan.md: how to write one.',
    numbers.missing.length > 0 && `Not set here, so only named in it: ${and(numbers.missing)}.`,
    numbers.odd.length > 0 && `Left out, because it does not look like a phone number: ${and(numbers.odd)}.`,
    'Put it where it can be opened without GitHub: on the phones of those on call, in a drive, on paper.',
  ]
    .filter(Boolean)
    .join('\n');
}
