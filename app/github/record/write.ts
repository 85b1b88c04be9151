import { record } from '../../core/pass/record.ts';
import type { Plan } from '../../core/plan/schema.ts';
import { isRecordOf, RETROSPECTIVE } from '../../core/record/retrospective.ts';
import { asDecided, issueBody } from '../../core/record/written.ts';
import type { RecordRead } from '../../core/record/read.ts';
import type { Repository } from '../../core/room/room.ts';
import type { RawIssue } from '../../core/wire/raw.ts';
import { roomOf } from '../../core/wire/room.ts';
import type { Asking } from '../asking.ts';
import { opener } from '../gather.ts';
import { listAll } from '../pages.ts';
import type { Seal } from '../shell.ts';

interface Writing {
  readonly repository: Repository;
  readonly plan: Plan;
  readonly seal: Seal;
  readonly ask: Asking;
}

/** An issue that keeps a record. */
export interface Kept {
  readonly number: number;
  readonly url: string;
}

const ISSUES = '/repos/{owner}/{repo}/issues';

/** The issue that keeps a record here already, if one does. */
export async function keptHere(
  { from }: RecordRead,
  { repository: { owner, name: repo }, ask }: Pick<Writing, 'repository' | 'ask'>,
): Promise<Kept | undefined> {
  const all = await listAll(`GET ${ISSUES}`, { owner, repo, state: 'all', labels: RETROSPECTIVE }, ask);
  const there = (all as RawIssue[]).find(({ body }) => isRecordOf(body, from));
  return there && { number: there.number, url: there.html_url };
}

/** Writes a record down as a closed issue with its journal. Nobody is mentioned or assigned; it is closed last. */
export async function writeRecord(
  kept: RecordRead,
  { repository, plan, seal, ask }: Writing,
  begun: (issue: Kept) => void = () => undefined,
): Promise<Kept> {
  const place = { owner: repository.owner, repo: repository.name };
  const { declaration, severity, status } = kept.incident;
  const grade = severity.now !== null && plan.severities[severity.now] ? [severity.now] : [];
  const { data } = await ask.write(`POST ${ISSUES}`, {
    ...{ ...place, title: declaration.title.slice(0, 250) || 'An outage', body: issueBody(kept) },
    // All at once: whoever hears of the issue knows what it is.
    labels: [RETROSPECTIVE, plan.label, ...grade],
  });
  const issue = data as RawIssue;
  const made = { number: issue.number, url: issue.html_url };
  begun(made);
  const at = { ...place, issue_number: issue.number };
  const say = async (body: string): Promise<number> => {
    const { data: comment } = await ask.write(`POST ${ISSUES}/{issue_number}/comments`, { ...at, body });
    return (comment as { id: number }).id;
  };
  const now = ask.now();
  const decision = asDecided(kept, now);
  const room = roomOf(
    {
      ...{ repository, issue, comments: [], complete: true, events: undefined, first: new Map() },
      ...{ me: undefined, permissions: {}, refused: undefined, remembered: undefined, said: [] },
      ...{ mirrored: [], suspects: undefined },
    },
    opener(issue.id, { seal }),
  );
  const pack = (value: unknown): string => seal.pack(issue.id, JSON.stringify(value));
  const archived: { comment: number; keys: ReadonlySet<string> }[] = [];
  const inForce = { plan, problems: [] };
  const written = () => record(decision, decision.entries, { room, plan: inForce, now, pack, archived });
  let last = written();
  for (; last.archive; last = written()) {
    const { entries, body } = last.archive;
    archived.push({ comment: await say(body), keys: new Set(entries.map(({ key }) => key)) });
  }
  await say(last.body ?? '');
  await ask.write(`PATCH ${ISSUES}/{issue_number}`, {
    ...{ ...at, state: 'closed' },
    state_reason: status.now === 'resolved' ? 'completed' : 'not_planned',
  });
  return made;
}
