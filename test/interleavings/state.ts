import type { Permission } from '../../app/core/incident/words.ts';
import type { Account, Arrival, Comment, Event, Reaction, Terms, Value } from './value.ts';

export const ISSUE = { id: 4120, number: 412, title: 'Checkout is down' };
/** GitHub's replicas lag so much at the most. */
export const LAG = 20_000;

const START = Date.parse('2026-11-22T09:41:00Z');
export const stampOf = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** GitHub's one issue, its clock, and everything that was ever said on it. */
export class State {
  now = START;
  readonly opened = stampOf(START);
  value: Value;
  /** Every comment that was ever made, gone ones too. */
  readonly said: Comment[] = [];
  /** Every text that a comment ever had. */
  readonly texts: { readonly id: number; readonly by: Account; readonly body: string }[] = [];
  /** What reached another side, as often as it did. */
  readonly arrived: Arrival[] = [];
  changes = 0;
  /** How it stood before each change. */
  readonly history: { readonly until: number; readonly value: Value }[] = [];
  private last = { comment: 2000, event: 5000, reaction: 8000 };

  readonly terms: Terms;
  readonly author: Account;

  constructor(terms: Terms, author: Account, permissions: Readonly<Record<string, Permission>>) {
    this.terms = terms;
    this.author = author;
    this.value = {
      labels: [],
      assignees: [],
      open: true,
      comments: [],
      events: [],
      reactions: [],
      pin: undefined,
      permissions,
      updated: this.opened,
    };
  }

  stamp(): string {
    return stampOf(this.now);
  }

  next(kind: 'comment' | 'event' | 'reaction'): number {
    return (this.last[kind] += 1);
  }

  change(change: Partial<Value>): void {
    this.changes += 1;
    this.history.push({ until: this.now, value: this.value });
    this.value = { ...this.value, ...change };
  }

  /** The issue as it stood so many milliseconds ago. */
  before(lag: number): Value {
    const then = this.now - lag;
    let found = this.value;
    for (let at = this.history.length - 1; at >= 0 && this.history[at]!.until > then; at -= 1)
      found = this.history[at]!.value;
    return found;
  }

  /** The oldest text that a comment had. */
  firstText(id: number): string | undefined {
    return this.said.find((one) => one.id === id)?.body;
  }

  comment(user: Account, body: string): Comment {
    const made = { id: this.next('comment'), user, body, created: this.stamp(), updated: this.stamp() };
    this.said.push(made);
    this.texts.push({ id: made.id, by: user, body });
    this.change({ comments: [...this.value.comments, made], updated: this.stamp() });
    return made;
  }

  edit(id: number, body: string): void {
    const updated = this.stamp();
    const { user } = this.value.comments.find((one) => one.id === id)!;
    this.texts.push({ id, by: user, body });
    this.change({
      comments: this.value.comments.map((one) => (one.id === id ? { ...one, body, updated } : one)),
    });
  }

  remove(id: number, by: Account): void {
    const { comments, pin } = this.value;
    this.change({ comments: comments.filter((one) => one.id !== id), pin: pin === id ? undefined : pin });
    this.event('comment_deleted', by);
  }

  private event(event: string, by: Account, more: Partial<Event> = {}): void {
    const made = { id: this.next('event'), event, by, at: this.stamp(), ...more };
    this.change({ events: [...this.value.events, made], updated: this.stamp() });
  }

  label(label: string, by: Account): void {
    if (this.value.labels.includes(label)) return;
    this.change({ labels: [...this.value.labels, label] });
    this.event('labeled', by, { label });
  }

  unlabel(label: string, by: Account): void {
    if (!this.value.labels.includes(label)) return;
    this.change({ labels: this.value.labels.filter((one) => one !== label) });
    this.event('unlabeled', by, { label });
  }

  assign(who: Account, by: Account): void {
    const { assignees } = this.value;
    const room = assignees.length < this.terms.cap && !this.terms.unassignable.includes(who.login);
    if (!room || assignees.some(({ id }) => id === who.id)) return;
    this.change({ assignees: [...assignees, who] });
    this.event('assigned', by, { assignee: who });
  }

  unassign(who: Account, by: Account): void {
    if (!this.value.assignees.some(({ id }) => id === who.id)) return;
    this.change({ assignees: this.value.assignees.filter(({ id }) => id !== who.id) });
    this.event('unassigned', by, { assignee: who });
  }

  setOpen(open: boolean, by: Account, reason: string | null = null): void {
    if (open === this.value.open) return;
    this.change({ open });
    this.event(open ? 'reopened' : 'closed', by, { reason });
  }

  /** Makes a reaction, or answers the one that is there. */
  react(on: number, content: string, user: Account): { made: boolean; reaction: Reaction } {
    const there = this.value.reactions.find(
      (one) => one.on === on && one.content === content && one.user.id === user.id,
    );
    if (there) return { made: false, reaction: there };
    const reaction = { id: this.next('reaction'), on, content, user, at: this.stamp() };
    this.change({ reactions: [...this.value.reactions, reaction] });
    return { made: true, reaction };
  }
}
