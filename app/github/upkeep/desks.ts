import { ABOUT_THE_PLAN, claimLabel, type Kept, type Opening } from '../../core/upkeep/desk.ts';
import { deskMarker, keptIn } from '../../core/wire/desk.ts';
import type { RawIssue } from '../../core/wire/raw.ts';
import type { Repository } from '../../core/room/room.ts';
import type { Asking } from '../asking.ts';
import { PAGE } from '../pages.ts';
import type { Seal, Shell } from '../shell.ts';

type Named = Pick<Repository, 'owner' | 'name'>;

// Its text is sealed before GitHub gives it an id, so the seal goes by what it was opened for.
const NO_ID = 0;

/** Opens what a text or comment about the plan hides. */
export const opening =
  (seal: Seal) =>
  (token: string): unknown => {
    const text = seal.unpack(NO_ID, token);
    return text === undefined || text === 'unknown' ? undefined : (JSON.parse(text) as unknown);
  };

/** Seals what a text or comment about the plan hides. */
export const hidden = (seal: Seal, value: unknown): string => seal.pack(NO_ID, JSON.stringify(value));

/** The text of an issue about the plan, with what it hides. */
export const textOf = ({ kind, key, data, body }: Opening, seal: Seal): string =>
  `${body}\n\n${deskMarker('desk', hidden(seal, { kind, key, data }))}`;

/** The newest hundred issues about the plan, open and closed: one request. */
export async function listDesks(
  repository: Named,
  { seal, me }: Pick<Shell, 'seal' | 'me'>,
  ask: Asking,
  label = ABOUT_THE_PLAN,
): Promise<Kept[]> {
  const [{ data }, account] = await Promise.all([
    ask.read('GET /repos/{owner}/{repo}/issues', {
      ...{ owner: repository.owner, repo: repository.name, per_page: PAGE },
      ...{ state: 'all', labels: label },
    }),
    me(),
  ]);
  return (data as RawIssue[]).flatMap((raw) => keptIn(raw, account?.id, opening(seal)) ?? []);
}

/** What was opened under the label that claims it. */
export const claimed = (
  which: Pick<Opening, 'kind' | 'key'>,
  turn: number,
  repository: Named,
  shell: Pick<Shell, 'seal' | 'me'>,
  ask: Asking,
): Promise<Kept[]> => listDesks(repository, shell, ask, claimLabel(which, turn));

/** The issue of that kind and key: by the label that claims it, else among the newest. */
export async function deskOf(
  which: Pick<Opening, 'kind' | 'key'>,
  repository: Named,
  shell: Pick<Shell, 'seal' | 'me'>,
  ask: Asking,
): Promise<Kept | undefined> {
  const [first] = await claimed(which, 1, repository, shell, ask);
  if (first) return first;
  const all = await listDesks(repository, shell, ask);
  return all.find(({ kind, key }) => kind === which.kind && key === which.key);
}
