import { storyOf } from '../../changes/change.ts';
import { isDrill } from '../../drills/drill.ts';
import { SAYS } from '../../drills/says.ts';
import { dated, zoneName } from '../../incident/zone.ts';
import type { Instant } from '../../incident/words.ts';
import { isOpen, roundOf, type VendorCase } from '../../partners/cases.ts';
import { isSecretName } from '../../plan/kinds/secrets.ts';
import { nameOf } from '../../plan/people.ts';
import { withoutSecrets } from '../../words/secrets.ts';
import { sections } from '../markdown.ts';
import type { View } from '../scene.ts';
import { phoneShown, showsNumbers } from './contacts.ts';

const ROWS = 10;
const LONGEST = 300;

/** A case text to paste, as it stands; everything that people typed is plain text in it. */
export function casePacket(row: number, view: View): string {
  const one = view.incident.vendors.cases.find(({ number }) => number === row);
  if (!one) return `There is no V${row} any more.`;
  const closed = showsNumbers(view)
    ? undefined
    : 'Everybody can read this room: environment, contract, contacts and dial-in are left out.';
  const body = packetText(one, view);
  const fence = '`'.repeat(Math.max(3, ...[...body.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return sections(`**V${row}**, ready to paste:`, `${fence}text\n${body}\n${fence}`, closed);
}

/** One line, without secrets, and without a sign that would mention somebody where it is pasted. */
function plain(words: string): string {
  const line = withoutSecrets(words.slice(0, 4 * LONGEST))
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/(?<![\w.])@(?=\w)/g, '')
    .trim();
  const all = [...line];
  return all.length > LONGEST
    ? `${all
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

function packetText(one: VendorCase, view: View): string {
  const { incident, plan } = view;
  const { impact, cause, declaration } = incident;
  const at = (moment: Instant): string =>
    `${dated(moment, plan.timezone)} ${zoneName(moment, plan.timezone)}`;
  const known = showsNumbers(view) ? plan.vendors[one.vendor] : undefined;
  const since = impact.since ?? declaration.declared?.at;
  const part = (title: string, lines: readonly (string | false | null | undefined)[]): string => {
    const said = lines.filter(Boolean).map((line) => `- ${plain(line as string)}`);
    return said.length > 0 ? `${title}\n${said.join('\n')}` : '';
  };
  const head = [
    isDrill(incident) && `${SAYS}: nothing is really broken.`,
    `Case ${one.caseId ?? '(new)'}${one.severity === null ? '' : `, severity ${one.severity}`}: ${declaration.title}`,
    one.about,
    known?.contract && `Contract: ${known.contract}`,
    `Opened: ${at(roundOf(one).at)}${isOpen(one) ? '' : ', closed'}`,
  ].filter(Boolean) as string[];
  return [
    head.map(plain).join('\n'),
    part('Impact', [
      impact.text,
      since !== undefined && since !== null && `Since ${at(since)}`,
      `Severity with us: ${(incident.severity.now ?? plan.assumedSeverity).replace(/^sev/, '')}, ${incident.status.now}`,
    ]),
    part('Likely cause', [cause.text]),
    part(
      'Environment',
      showsNumbers(view) ? Object.entries(plan.environment).map(([fact, value]) => `${fact}: ${value}`) : [],
    ),
    part('What changed', changed(view, at)),
    part(
      'What was tried',
      incident.tasks.outcomes.slice(-ROWS).map(({ text, at: when }) => `${at(when)}: ${text}`),
    ),
    part('Contacts', contacts(one, view)),
    part('Join us', bridge(view)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Changes that reached production, the newest last. */
const changed = ({ incident }: View, at: (moment: Instant) => string): string[] =>
  incident.changes.rows
    .filter(({ started, ended, undone }) => started !== null || ended !== null || undone !== null)
    .slice(-ROWS)
    .map((change) => `${at((change.undone ?? change.ended ?? change.started)!.at)}: ${storyOf(change)}`);

/** Whoever opened the case and the Incident Lead; in a room that everybody reads nobody is named. */
function contacts({ by }: VendorCase, view: View): string[] {
  const { plan, incident } = view;
  if (!showsNumbers(view)) return [];
  const lead = incident.roles.holders['lead'];
  const people = [
    { ...by, is: 'for this case' },
    ...(lead && lead.login !== by.login ? [{ ...lead, is: plan.roles['lead']?.title ?? 'lead' }] : []),
  ];
  return people.map(({ login, is }) => {
    const found = Object.keys(plan.people).find((one) => one.toLowerCase() === login.toLowerCase());
    const phone = phoneShown((found && plan.people[found]?.phone) || null, view);
    return [`${nameOf(plan, login)} (${is})`, phone].filter(Boolean).join(', ');
  });
}

/** The technical bridge, as the room was told, else as the plan has it. */
function bridge(view: View): string[] {
  const { incident, plan } = view;
  if (!showsNumbers(view)) return [];
  const said = incident.bridges['technical'];
  const planned = plan.bridges['technical'];
  const phone = planned?.phone && !isSecretName(planned.phone) ? planned.phone : null;
  return [said?.url ?? planned?.url, said?.how, phone].filter((one): one is string => Boolean(one));
}
