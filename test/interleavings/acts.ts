import type { Look } from '../../app/core/wire/delivery.ts';
import { hiddenIn } from '../../app/core/wire/marker.ts';
import { LABELER, person } from './people.ts';
import { ISSUE, type State } from './state.ts';

/** Something that somebody does, `dt` seconds after what happened before. */
export interface Act {
  readonly by: string;
  readonly dt?: number;
  /** Not before all that was wanted so far is done. */
  readonly later?: true;
  readonly say?: string;
  readonly relabel?: string;
  readonly unlabel?: true;
  readonly label?: string;
  readonly assign?: string;
  readonly unassign?: string;
  readonly close?: true;
  readonly reopen?: true;
  readonly deleteCard?: true;
  /** Deletes the newest of our comments that record what was sent. */
  readonly deleteRecord?: true;
  /** Spoils what the card hides, or brings back the card's first text. */
  readonly spoilCard?: true;
  readonly rollBackCard?: true;
  readonly edit?: string;
  readonly to?: string;
  readonly grant?: string;
  readonly otherBot?: string;
}

/** A comment as somebody first wrote it. */
export interface Said {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly line: string;
  edited: boolean;
}

export const isSeverity = (label: string): boolean => /^sev\d$/.test(label);
const REPOSITORY = { owner: 'acme', name: 'shop', defaultBranch: 'main' };

/** "Look at the room", as a delivery or a sweep says it. */
export const triggerFor = (isPrivate: boolean, more: Partial<Look> = {}): Look => ({
  repository: { ...REPOSITORY, private: isPrivate },
  number: ISSUE.number,
  senders: [],
  comments: [],
  events: true,
  ...more,
});

/** Does it on GitHub. Answers what GitHub tells the application of it, if anything. */
export function perform(act: Act, state: State, said: Said[]): Look | undefined {
  state.now += (act.dt ?? 1) * 1000;
  const by = person(act.by);
  const look = (more: Partial<Look> = {}): Look =>
    triggerFor(state.terms.isPrivate, { senders: [act.by], ...more });
  if (act.say !== undefined) {
    const { id, created } = state.comment(by, act.say);
    said.push({ id, at: created, by: act.by, line: act.say, edited: false });
    return look({ comments: [{ id, body: act.say, createdAt: Date.parse(created) }], events: false });
  }
  if (act.edit !== undefined) {
    const comment = said.find(({ line }) => line === act.edit);
    if (comment && state.value.comments.some(({ id }) => id === comment.id)) {
      state.edit(comment.id, act.to ?? '');
      comment.edited = true;
    }
    return undefined;
  }
  if (act.grant !== undefined) {
    state.change({ permissions: { ...state.value.permissions, [act.grant]: 'write' } });
    return undefined;
  }
  const worn = state.value.labels.filter(isSeverity);
  if (act.otherBot !== undefined) {
    for (const label of worn) if (label !== act.otherBot) state.unlabel(label, LABELER);
    state.label(act.otherBot, LABELER);
    return undefined;
  }
  if (act.relabel !== undefined) {
    for (const label of worn) if (label !== act.relabel) state.unlabel(label, by);
    state.label(act.relabel, by);
  }
  if (act.unlabel && worn.length === 1) state.unlabel(worn[0]!, by);
  if (act.label !== undefined) state.label(act.label, by);
  if (act.assign !== undefined) state.assign(person(act.assign), by);
  if (act.unassign !== undefined) state.unassign(person(act.unassign), by);
  if (act.close) state.setOpen(false, by, 'completed');
  if (act.reopen) state.setOpen(true, by);
  if (act.deleteRecord) {
    const record = state.value.comments.findLast(({ body }) => /^\*\*U\d+ to /.test(body));
    if (record) state.remove(record.id, by);
  }
  for (const { id, body } of state.value.comments) {
    if (hiddenIn(body).card === undefined) continue;
    if (act.deleteCard) state.remove(id, by);
    if (act.spoilCard) state.edit(id, body.replace(/card 1 [\w.]+/, 'card 1 nonsense'));
    if (act.rollBackCard) state.edit(id, state.firstText(id)!);
  }
  return look();
}
