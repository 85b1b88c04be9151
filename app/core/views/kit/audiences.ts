import { length } from '../../incident/zone.ts';
import { titleOf } from '../../outgoing/audiences.ts';
import type { Channel } from '../../plan/channels.ts';
import type { Plan } from '../../plan/schema.ts';
import { RUNNING, type Intervals } from '../../plan/severities.ts';
import { facts, html, link, list, mail, type Html, type Part } from './html.ts';
import type { Kit } from './kit.ts';

const severityWord = (name: string): string => `Severity ${name.replace(/^sev(?=\d)/, '')}`;

/** How an audience is reached while neither GitHub nor Allclear carries words. */
function way(name: string, channel: Channel): Part {
  switch (channel.kind) {
    case 'room':
      return 'The room on GitHub, once it is back: until then on the bridge';
    case 'email': {
      const all = [...channel.to, ...channel.cc];
      return ['Mail to ', all.map((to, at) => [at > 0 && ', ', mail(to)])];
    }
    case 'slack':
      return `Slack, by hand (channel ${name} of the plan)`;
    case 'teams':
      return `Microsoft Teams, by hand (channel ${name} of the plan)`;
    case 'repository':
      return `Issues of ${channel.repository}, which are on GitHub too: find another way`;
    case 'webhook':
      return `What ${name} leads to, by hand`;
  }
}

/** every 20 minutes, every 30 minutes once identified. */
function interval(intervals: Intervals): string {
  const words = RUNNING.flatMap((status, at) => {
    const every = intervals[status];
    const before = at > 0 ? intervals[RUNNING[at - 1]!] : undefined;
    if (every === before) return [];
    const when =
      at === 0 ? '' : status === 'identified' ? ' once the cause is known' : ' while watching the fix';
    return [every === null ? `only at the end${when}` : `every ${length(every)}${when}`];
  });
  return words.join(', ');
}

/** Audiences that hear somewhere. */
export const heard = ({ audiences, channels }: Plan): string[] =>
  Object.keys(audiences).filter((name) => audiences[name]!.channels.some((one) => channels[one]));

function audience(name: string, { plan }: Kit): Html {
  const { channels, firstWithin, approvedBy } = plan.audiences[name]!;
  const known = channels.flatMap((one) => (plan.channels[one] ? [way(one, plan.channels[one])] : []));
  const often = Object.entries(plan.severities).flatMap(([severity, { updates }]) =>
    updates[name] ? [`${severityWord(severity)}: ${interval(updates[name])}`] : [],
  );
  return html`<h3>${titleOf(plan, name) || name}</h3>
    ${facts([
      ['By', list(known)],
      ['First word', firstWithin !== null && `within ${length(firstWithin)}`],
      ['Then', list(often)],
      ['Approved by', approvedBy !== null && (plan.roles[approvedBy]?.title || approvedBy)],
    ])}`;
}

/** How bad it is, and who is told how often by which way. */
export function told(kit: Kit): Html {
  const { severities } = kit.plan;
  const levels = Object.entries(severities).map(
    ([name, { means, restoreWithin }]): readonly [string, Part] => [
      severityWord(name),
      [
        means || 'no description',
        restoreWithin !== null && `; to be restored within ${length(restoreWithin)}`,
      ],
    ],
  );
  return html`<section id="severities">
      <h2>How bad is it?</h2>
      ${facts(levels)}
    </section>
    <section id="told">
      <h2>Who is told, and when</h2>
      ${heard(kit.plan).map((name) => audience(name, kit))}
    </section>`;
}

/** The agreed tools, and the facts that vendors ask for. */
export function tools({ plan }: Kit): Html | undefined {
  const known = Object.entries(plan.tools).map(([key, { name, for: about, link: url }]): Part => [
    html`<b>${name || key}</b>`,
    about && `: ${about}`,
    url !== null && [', ', link(url)],
  ]);
  const environment = Object.entries(plan.environment);
  if (known.length + environment.length === 0) return undefined;
  return html`<section id="tools">
    <h2>Tools and environment</h2>
    ${list(known)}${facts(environment)}
  </section>`;
}
