import { dated, length } from '../../incident/zone.ts';
import type { Plan } from '../../plan/schema.ts';
import { or } from '../../words/lists.ts';
import { facts, html, link, list, mail, type Html, type Part } from './html.ts';
import type { Kit } from './kit.ts';
import { phone } from './numbers.ts';

type Vendor = Plan['vendors'][string];

const severityWord = (name: string): string => `severity ${name.replace(/^sev(?=\d)/, '')}`;

function contact({ name, for: about, phone: number, email }: Vendor['contacts'][number], kit: Kit): Part {
  const ways = [phone(number, kit), email !== null && mail(email)].filter(Boolean) as Html[];
  return [
    html`<b>${name || 'Escalation contact'}</b>`,
    about && ` (${about})`,
    ways.map((way) => html`, ${way}`),
  ];
}

function clocks({ severities }: Vendor): Html | undefined {
  return list(
    Object.entries(severities).map(([severity, { answerWithin, restoreWithin }]) => {
      const promised = [
        answerWithin !== null && `answers within ${length(answerWithin)}`,
        restoreWithin !== null && `restores within ${length(restoreWithin)}`,
      ].filter(Boolean);
      return promised.length > 0 && `Severity ${severity}: ${promised.join(', ')}`;
    }),
  );
}

/** 2026-03-31, which has passed. */
function until(day: string | null, { now, plan }: Kit): Part {
  if (day === null) return undefined;
  const over = day < dated(now, plan.timezone).slice(0, 10);
  return over ? html`<span class="late">${day}, which has passed</span>` : day;
}

/** What vendors ask for when a case is opened by phone or portal. */
function caseText(key: string, { plan }: Kit): string {
  const { contract } = plan.vendors[key]!;
  const environment = Object.entries(plan.environment).map(([name, value]) => `- ${name}: ${value}`);
  return [
    `Case for ${plan.organization || 'us'}${contract && `, contract ${contract}`}`,
    'Severity: [their number, 1 is the worst]',
    'What is broken: [what people notice], since [time and zone]',
    'What changed before: [change and time, or nothing known]',
    'What was tried: [what, and what came of it]',
    ...(environment.length > 0 ? ['Environment:', ...environment] : []),
    'Call back: [name and number]',
  ].join('\n');
}

function vendor(key: string, kit: Kit): Html {
  const one = kit.plan.vendors[key]!;
  const id = `case-${key}`;
  return html`<h3>${one.name || key}</h3>
    ${facts([
      ['Call', phone(one.phone, kit)],
      ['Portal', one.portal !== null && link(one.portal)],
      ['Contract', one.contract],
      ['Until', until(one.contractUntil, kit)],
      ['Call at', one.callAt.length > 0 && `${or(one.callAt.map(severityWord))}, at once`],
      ['Promised', clocks(one)],
      ['Escalate to', one.escalateTo.length > 0 && list(one.escalateTo.map((who) => contact(who, kit)))],
      ['Others', one.contacts.length > 0 && list(one.contacts.map((who) => contact(who, kit)))],
    ])}
    <h4>Case text</h4>
    <pre id="${id}">${caseText(key, kit)}</pre>
    <button type="button" data-copies="${id}">Copy</button>`;
}

/** Partners outside: how to reach them, what they promised, whom to escalate to. */
export function vendors(kit: Kit): Html | undefined {
  const keys = Object.keys(kit.plan.vendors);
  if (keys.length === 0) return undefined;
  return html`<section id="vendors">
    <h2>Vendors</h2>
    ${keys.map((key) => vendor(key, kit))}
  </section>`;
}

/** Where to meet. */
export function bridges(kit: Kit): Html | undefined {
  const all = Object.entries(kit.plan.bridges);
  if (all.length === 0) return undefined;
  const lines = all.map(([name, { url, phone: number }]): readonly [string, Part] => {
    const ways = [url !== null && link(url), phone(number, kit)].filter(Boolean) as Html[];
    return [name, ways.map((way, at) => html`${at > 0 && ' or '}${way}`)];
  });
  return html`<section id="bridges">
    <h2>Bridges</h2>
    ${facts(lines)}
  </section>`;
}
