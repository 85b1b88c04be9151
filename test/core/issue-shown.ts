import type { Instant } from '../../app/core/incident/words.ts';
import type { Effect } from '../../app/core/pass/effects.ts';
import type { Actor, Issue, IssueEvent } from '../../app/core/room/room.ts';
import type { Setting } from './contract.ts';
import { AT } from './moment.ts';

/** An issue as GitHub shows it, and what it notes of what is done to it. */
export interface IssueShown {
  readonly events: readonly IssueEvent[];
  at(now: Instant, comments: number): Issue;
  /** Somebody did it by hand. */
  notes(what: IssueEvent['what'], by: Actor, now: Instant): void;
  /** It was wanted by the app: GitHub does it, and notes who did. */
  obeys(effect: Effect, now: Instant, me: Actor): void;
}

/** An issue with its labels, opened by its author. */
export function issueShown(
  setting: Setting,
  actor: (login: string) => Actor,
  next: () => number,
): IssueShown {
  const author = actor(setting.author ?? 'alice');
  const events: IssueEvent[] = [];
  let [title, open, labels, assignees] = [
    setting.title ?? 'Checkout is down',
    true,
    [] as string[],
    [] as { id: number; login: string }[],
  ];

  const notes: IssueShown['notes'] = (what, by, now) => {
    if (what.did === 'labeled') labels = [...labels, what.label];
    if (what.did === 'unlabeled') labels = labels.filter((one) => one !== what.label);
    if (what.did === 'assigned') assignees = [...assignees, what.who];
    if (what.did === 'unassigned') assignees = assignees.filter(({ login }) => login !== what.who.login);
    if (what.did === 'closed') open = false;
    if (what.did === 'reopened') open = true;
    if (what.did === 'renamed') title = what.to;
    events.push({ id: next(), at: now, by, what });
  };
  const meant = (effect: Effect): IssueEvent['what'] | undefined => {
    if (effect.do === 'add label') return { did: 'labeled', label: effect.label };
    if (effect.do === 'remove label') return { did: 'unlabeled', label: effect.label };
    if (effect.do === 'assign') return { did: 'assigned', who: actor(effect.login) };
    if (effect.do === 'unassign') return { did: 'unassigned', who: actor(effect.login) };
    if (effect.do === 'close') return { did: 'closed', reason: effect.reason };
    return effect.do === 'reopen' ? { did: 'reopened' } : undefined;
  };

  for (const label of setting.labels ?? ['outage'])
    notes({ did: 'labeled', label }, author, setting.at ?? AT);
  return {
    events,
    notes,
    obeys(effect, now, me) {
      const what = meant(effect);
      if (what) notes(what, me, now);
    },
    at: (now, comments) => ({
      ...{ id: 7, number: 412, title, body: setting.body ?? '', author, open, labels, assignees },
      ...{
        createdAt: setting.at ?? AT,
        updatedAt: now,
        comments,
        url: 'https://github.com/acme/shop/issues/412',
      },
      ...{ reacted: 0, confused: 0 },
    }),
  };
}
