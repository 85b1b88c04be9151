import { writeFile } from 'node:fs/promises';
import { secretsFrom } from '../../app/channels/secrets.ts';
import { kitPage } from '../../app/core/views/kit/page.ts';
import { and } from '../../app/core/words/lists.ts';
import { isFinal, type Asking } from '../../app/github/asking.ts';
import { readKit, readPlace, type KitRead } from '../../app/github/kit.ts';
import { readPlanFrom } from '../../app/github/plans.ts';
import { connection } from '../connection.ts';
import { repositoryNamed } from '../named.ts';
import { workTreeOf } from './work-tree.ts';
import { Wrong } from '../wrong.ts';

export interface Options {
  readonly output: string;
  readonly repository?: string;
}

/** Writes the page where it may lie; answers with what is in it, and what is not. */
export async function kitWritten({ output, repository }: Options, env: NodeJS.ProcessEnv): Promise<string> {
  const { client, ask, seal } = connection(env);
  const named = await repositoryNamed(repository, env);
  await mayLieThere(output, ask);
  const place = await readPlace(named, ask);
  const plan = await readPlanFrom(client, place.repository);
  const read = await readKit(place, plan, secretsFrom(env).secret, seal, ask);
  // People's numbers: nobody else on this machine need read them.
  await writeFile(output, kitPage(read.kit), { mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw new Wrong(
      error.code === 'EISDIR' ? `${output} is a folder: name a file in it.` : `${output} cannot be written.`,
    );
  });
  return `${written(output, read)}\n`;
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
