import { ABOUT_THE_PLAN, claimLabel, type Kept, type Opening } from '../../core/upkeep/desk.ts';
import { deskMarker, isDesk, keptIn } from '../../core/wire/desk.ts';
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
  shell: Pick<Shell, 'seal' | 'me'>,
  ask: Asking,
): Promise<Kept[]> {
  return (await wearing(ABOUT_THE_PLAN, repository, shell, ask)).flatMap(({ kept }) => kept ?? []);
}

/** Issues of ours that wear a label; without `kept` where the seal is another's. */
export async function wearing(
  labels: string,
  { owner, name: repo }: Named,
  { seal, me }: Pick<Shell, 'seal' | 'me'>,
  ask: Asking,
): Promise<{ readonly kept: Kept | undefined }[]> {
  const [{ data }, account] = await Promise.all([
    ask.read('GET /repos/{owner}/{repo}/issues', { owner, repo, per_page: PAGE, state: 'all', labels }),
    me(),
  ]);
  return (data as RawIssue[])
    .filter((raw) => isDesk(raw, account?.id))
    .map((raw) => ({ kept: keptIn(raw, account?.id, opening(seal)) }));
}

/** The issue of that kind and key: by the label that claims it, else among the newest. */
export async function deskOf(
  which: Pick<Opening, 'kind' | 'key'>,
  repository: Named,
  shell: Pick<Shell, 'seal' | 'me'>,
  ask: Asking,
): Promise<Kept | undefined> {
  const [first] = await wearing(claimLabel(which), repository, shell, ask);
  if (first?.kept) return first.kept;
  const all = await listDesks(repository, shell, ask);
  return all.find(({ kind, key }) => kind === which.kind && key === which.key);
}
