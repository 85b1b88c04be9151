import type { Beside } from '../core/pass/beside.ts';
import type { AnswerThere, Deliver, Effect, Say, TellPull } from '../core/pass/effects.ts';
import type { WriteDocument } from '../core/postmortem/turn.ts';
import { statusOf, type Asking } from './asking.ts';
import { post, type Place } from './guards.ts';
import { placeOfMirror } from './mirrors.ts';

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Effects that are one write, and need no guard. */
export type Plain = Exclude<
  Effect,
  | Say
  | Deliver
  | TellPull
  | WriteDocument
  | Beside
  | AnswerThere
  | { do: 'lease' }
  | { do: 'claim' }
  | { do: 'freeze' }
  | { do: 'delete comment' }
>;

/** One write. Answers who is assigned afterwards, where GitHub said so. */
export async function carryOut(
  effect: Plain,
  place: Place,
  ask: Asking,
): Promise<readonly string[] | undefined> {
  const issue = '/repos/{owner}/{repo}/issues/{issue_number}';
  switch (effect.do) {
    case 'acknowledge':
      await post(effect.comment, effect.reaction, placeOf(effect, place), ask);
      return undefined;
    case 'add label': {
      const { data } = await ask.write(`POST ${issue}/labels`, { ...place, labels: [effect.label] });
      await dress(effect, data, place, ask);
      return undefined;
    }
    case 'remove label':
      await ask.write(`DELETE ${issue}/labels/{name}`, { ...place, name: effect.label }).catch(gone);
      return undefined;
    case 'assign':
      return assignees(await ask.write(`POST ${issue}/assignees`, { ...place, assignees: [effect.login] }));
    case 'unassign':
      return assignees(await ask.write(`DELETE ${issue}/assignees`, { ...place, assignees: [effect.login] }));
    case 'close':
      await close(effect.reason, place, ask);
      return undefined;
    case 'reopen':
      await ask.write(`PATCH ${issue}`, { ...place, state: 'open' });
      return undefined;
  }
}

/** Where the comment of a reaction stands. */
export const placeOf = ({ mirror }: { readonly mirror?: string }, room: Place): Place =>
  mirror === undefined ? room : placeOfMirror(mirror);

function gone(error: { status?: number }): void {
  if (error.status !== 404) throw error;
}

const assignees = ({ data }: { data: unknown }): readonly string[] | undefined =>
  (data as { assignees?: { login: string }[] }).assignees?.map(({ login }) => login);

/** GitHub makes a missing label by itself, grey and without a word: it gets its own colour then. */
async function dress(
  { label, color, description }: Extract<Effect, { do: 'add label' }>,
  labels: unknown,
  { owner, repo }: Place,
  ask: Asking,
): Promise<void> {
  const made = (
    Array.isArray(labels) ? (labels as { name: string; color: string; description: string | null }[]) : []
  ).find((one) => same(one.name, label));
  if (made?.color !== 'ededed' || made.description) return;
  const patch = ask.write('PATCH /repos/{owner}/{repo}/labels/{name}', {
    owner,
    repo,
    name: made.name,
    color,
    description,
  });
  // A grey label works as well.
  await patch.catch((error: unknown) => {
    if (statusOf(error) === undefined) throw error;
  });
}

async function close(state_reason: string, place: Place, ask: Asking): Promise<void> {
  const patch = (reason: string) =>
    ask.write('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      ...place,
      state: 'closed',
      state_reason: reason,
    });
  await patch(state_reason).catch(async (error: { status?: number }) => {
    // Servers older than the reason do not know "duplicate".
    if (error.status !== 422 || state_reason !== 'duplicate') throw error;
    await patch('not_planned');
  });
}
