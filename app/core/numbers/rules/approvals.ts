import { isPast } from '../../incident/promised.ts';
import type { Offer } from '../../outgoing/offer.ts';
import { replay } from '../past.ts';
import { listed, timed, type Judge, type Use } from './judge.ts';

/** Whose yes the words for an audience wait for: kept where another gave it, overridden where they were sent alone. */
export const approving: Judge = {
  rules: ({ audiences }) =>
    Object.entries(audiences).flatMap(([audience, { title, approvedBy }]) =>
      approvedBy === null
        ? []
        : [
            {
              path: ['audiences', audience, 'approved-by'],
              words: `Words for ${title} wait for the yes of the role`,
              ...{ value: approvedBy, off: 'none' },
            },
          ],
    ),
  uses({ entries, incident }, plan) {
    const sent = entries.flatMap((entry) => (entry.type === 'update_sent' ? [entry] : []));
    const heard = new Set(Object.keys(incident.updates.told));
    return Object.entries(plan.audiences).flatMap(([audience, { approvedBy }]): Use[] => {
      if (approvedBy === null) return [];
      const path = ['audiences', audience, 'approved-by'];
      const its = sent.filter(({ audiences, offer }) => offer && audiences.includes(audience));
      if (its.length === 0) return heard.has(audience) ? [{ path, came: 'lapsed', unused: true }] : [];
      return its.map(({ alone }) => ({ path, came: alone ? 'overridden' : 'kept' }));
    });
  },
};

/** How long words may wait for a yes before they may be sent alone. */
export const answering: Judge = {
  rules: ({ audiences }) =>
    Object.entries(audiences).flatMap(([audience, { title, approvedBy, approveWithin }]) =>
      approvedBy === null
        ? []
        : [
            timed(
              ['audiences', audience, 'approve-within'],
              `Words for ${title} are answered within`,
              approveWithin,
              null,
            ),
          ],
    ),
  uses({ entries }, { audiences }) {
    const uses: Use[] = [];
    let before: readonly Offer[] = [];
    replay(entries, {
      before: (_, { updates }) => void (before = updates.open),
      after(entry) {
        if (entry.type !== 'update_sent' && entry.type !== 'update_rejected') return;
        const { at } = entry;
        const offer = before.find(({ key, number }) =>
          entry.type === 'update_sent' ? entry.offer?.key === key : entry.number === number,
        );
        const rule = offer && audiences[offer.audience];
        if (!offer || offer.draft || !rule || rule.approvedBy === null) return;
        const alone = entry.type === 'update_sent' && entry.alone === true;
        const late = alone || isPast(offer.at + rule.approveWithin, at);
        const path = ['audiences', offer.audience, 'approve-within'];
        uses.push({ path, came: late ? 'missed' : 'kept', ...(!alone && { took: at - offer.at }) });
      },
    });
    return uses;
  },
};

/** The severities at which changes wait for a yes: overridden where one was made without. */
export const approvingChanges: Judge = {
  rules: ({ changes: { approveAt } }) =>
    approveAt.length === 0
      ? []
      : [listed(['changes', 'approve-at'], 'A change waits for approval at', approveAt)],
  uses: ({ incident: { changes } }, plan) =>
    changes.rows
      .filter(({ needsYes }) => needsYes && plan.changes.approveAt.length > 0)
      .map(({ approval, unapproved, rejected }): Use => ({
        path: ['changes', 'approve-at'],
        came: unapproved ? 'overridden' : approval || rejected ? 'kept' : 'lapsed',
      })),
};

/** How long a change runs before it is asked after: missed where it ran longer. */
export const runningLong: Judge = {
  rules: ({ changes: { runsLongAfter } }) =>
    runsLongAfter === null
      ? []
      : [timed(['changes', 'runs-long-after'], 'A change is over within', runsLongAfter)],
  uses({ incident: { changes } }, plan, now) {
    const within = plan.changes.runsLongAfter;
    return changes.rows.flatMap(({ started, ended, undone }): Use[] => {
      if (!started || within === null) return [];
      const over = ended?.at ?? undone?.at;
      const took = (over ?? now) - started.at;
      const came = isPast(within, took) ? 'missed' : over === undefined ? 'lapsed' : 'kept';
      return [{ path: ['changes', 'runs-long-after'], came, ...(over !== undefined && { took }) }];
    });
  },
};
