import { ABOUT_THE_PLAN, claimLabel, type Kept, type Opening } from '../../core/upkeep/desk.ts';
import { deskMarker, isDesk, keptIn, sealedIn, type Sealed } from '../../core/wire/desk.ts';
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

/** An issue of ours that wears a label; without `kept` where the seal is another's. */
export interface Worn extends Sealed {
  readonly kept: Kept | undefined;
}

/** The newest hundred issues about the plan, open and closed, whatever their seal: one request. */
export const listAllDesks = (
  repository: Named,
  shell: Pick<Shell, 'seal' | 'me'>,
  ask: Asking,
): Promise<Worn[]> => wearing(ABOUT_THE_PLAN, repository, shell, ask);

/** The same without those that are sealed with another key. */
export const listDesks = async (...asked: Parameters<typeof listAllDesks>): Promise<Kept[]> =>
  (await listAllDesks(...asked)).flatMap(({ kept }) => kept ?? []);

/** Whether an issue is the one that was opened for that. */
export const isFor = (wanted: Pick<Opening, 'kind' | 'key'>, { kind, key }: Kept): boolean =>
  kind === wanted.kind && key === wanted.key;

/** Issues of ours that wear a label. */
export async function wearing(
  labels: string,
  { owner, name: repo }: Named,
  { seal, me }: Pick<Shell, 'seal' | 'me'>,
  ask: Asking,
): Promise<Worn[]> {
  const [{ data }, account] = await Promise.all([
    ask.read('GET /repos/{owner}/{repo}/issues', { owner, repo, per_page: PAGE, state: 'all', labels }),
    me(),
  ]);
  return (data as RawIssue[])
    .filter((raw) => isDesk(raw, account?.id))
    .map((raw) => ({
      kept: keptIn(raw, account?.id, opening(seal)),
      ...sealedIn(raw),
    }));
}

/** The issue of that kind and key: by the label that claims it, else among the newest. */
export async function deskOf(
  which: Pick<Opening, 'kind' | 'key'>,
  repository: Named,
  shell: Pick<Shell, 'seal' | 'me'>,
  ask: Asking,
): Promise<Kept | undefined> {
  const claimed = await wearing(claimLabel(which), repository, shell, ask);
  const first = claimed.flatMap(({ kept }) => kept ?? []).find((one) => isFor(which, one));
  return first ?? (await listDesks(repository, shell, ask)).find((one) => isFor(which, one));
}
