import type { Repository } from '../../core/room/room.ts';
import type { PassingOn } from '../../core/upkeep/passed.ts';
import { repositoryOf } from '../../core/wire/payload.ts';
import type { Asking } from '../asking.ts';
import type { Outcome, Shell } from '../shell.ts';
import { deskOf } from './desks.ts';
import type { Tended } from './tend.ts';

interface From {
  readonly repository: Repository;
  readonly shell: Shell;
  readonly ask: Asking;
}

/** A repository by its full name, as GitHub tells it now. */
export async function repositoryAt(fullName: string, ask: Asking): Promise<Repository> {
  const [owner = '', repo = ''] = fullName.split('/');
  const { data } = await ask.read('GET /repos/{owner}/{repo}', { owner, repo });
  return repositoryOf(data);
}

/** Passes on to another issue about the plan, wherever that is, and lets it attend to it at once. */
export async function passOn(
  { to, passed }: PassingOn,
  tend: (there: Tended, shell: Shell) => Promise<Outcome>,
  { repository, shell, ask }: From,
): Promise<void> {
  const here = `${repository.owner}/${repository.name}`.toLowerCase() === to.repository.toLowerCase();
  const there = here ? repository : await repositoryAt(to.repository, ask);
  const desk = await deskOf(to, there, shell, ask);
  if (!desk) throw new Error(`there is no ${to.kind} in ${to.repository} yet`);
  const { result } = await tend({ repository: there, number: desk.number, passed: [passed] }, shell);
  if (result === 'again')
    throw new Error(`the ${to.kind} in ${to.repository} is being written by another process`);
}
