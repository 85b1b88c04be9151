import { brief } from '../incident/entry.ts';
import type { Period } from '../incident/words.ts';
import { MINUTE } from '../incident/words.ts';
import { titleOf } from '../outgoing/audiences.ts';
import { chased } from '../outgoing/chased.ts';
import { automation, type Due } from './define.ts';
import { neededSince } from './empty-role.ts';

interface Climbing {
  readonly after: Period;
  readonly to: readonly string[];
}

const told = (climb: Climbing, since: { at: number; key: string; name: string }, what: string): Due => ({
  ...{ promisedBy: `${brief(since.key)}:${since.name}`, rung: 0, at: since.at + climb.after },
  ...{ to: [], text: '', unspoken: true },
  makes: () => ({ data: { type: 'climbed', what, channels: climb.to } }),
});

/** Further than the Incident Lead only where the plan says so, as one neutral line (DESIGN 6). */
export const climb = automation({
  name: 'climb',
  does: 'Tells the channels under `climb` once, in one neutral line, that an update stays late or a role empty',
  due(circumstances) {
    const { incident, plan } = circumstances;
    const { declared } = incident.declaration;
    if (!declared || incident.status.ended) return [];
    const updates = chased(circumstances).flatMap(({ audience, at, by }) => {
      const up = plan.audiences[audience]?.climb;
      const minutes = Math.round((up?.after ?? 0) / MINUTE);
      const what = `The ${titleOf(plan, audience)} update is ${minutes} minutes late`;
      return up && up.to.length > 0 ? [told(up, { at, key: by, name: audience }, what)] : [];
    });
    const roles = Object.entries(plan.roles).flatMap(([role, { title, many, neededAt, climb: up }]) => {
      const empty = !many && !incident.roles.holders[role];
      const since = empty ? neededSince(role, neededAt, incident, plan) : undefined;
      if (!since || !up || up.to.length === 0) return [];
      return [told(up, { ...since, name: role }, `Nobody is ${title} yet`)];
    });
    return [...updates, ...roles];
  },
});
