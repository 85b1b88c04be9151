import { length } from '../../incident/zone.ts';
import { titleOf } from '../../outgoing/audiences.ts';
import { and, or } from '../../words/lists.ts';
import { heard } from './audiences.ts';
import { html, link, list, type Html, type Part } from './html.ts';
import type { Kit } from './kit.ts';
import { phone } from './numbers.ts';
import { person } from './people.ts';

const NAMED = 2;

const title = (name: string, { plan }: Kit): string => plan.roles[name]?.title || name;

/** Alice Example (alice), 1 …; then Bob. */
function whom(role: string, kit: Kit): Part {
  const onCall = kit.plan.roles[role]?.onCall ?? [];
  if (onCall.length === 0) return 'The plan names nobody: whoever reads this first';
  return onCall.slice(0, NAMED).map((login, at) => [at > 0 && '; then ', person(login, kit)]);
}

/** The other roles that the worst severity asks for. */
const neededNow = ({ plan }: Kit): string[] => {
  const worst = Object.keys(plan.severities).sort()[0] ?? 'sev1';
  return Object.keys(plan.roles).filter(
    (name) => name !== 'lead' && plan.roles[name]!.neededAt.includes(worst),
  );
};

function meeting(kit: Kit): Part {
  const bridge = kit.plan.bridges['technical'] ?? Object.values(kit.plan.bridges)[0];
  const number = bridge && phone(bridge.phone, kit);
  if (!bridge || (bridge.url === null && !number))
    return 'The plan names no bridge: agree on one place to talk';
  return [bridge.url !== null && link(bridge.url), bridge.url !== null && number && ' or ', number];
}

function audiencesFirst({ plan }: Kit): string {
  const all = heard(plan).map((name) => {
    const { firstWithin } = plan.audiences[name]!;
    return `${titleOf(plan, name) || name}${firstWithin === null ? '' : ` within ${length(firstWithin)}`}`;
  });
  return all.length > 0 ? and(all) : 'whoever has to know';
}

function vendorsFirst({ plan }: Kit): Part {
  const names = Object.entries(plan.vendors).map(([key, { name }]) => name || key);
  return (
    names.length > 0 &&
    html`<b>Call the vendor at the first hint.</b> ${and(names)}: open a case now, it can be closed again.
      <a href="#vendors">Contracts and numbers</a>`
  );
}

/** What to do first, in the order in which it helps. */
export function first(kit: Kit): Html {
  const { plan, repository } = kit;
  const roles = neededNow(kit);
  const { approveAt } = plan.changes;
  const steps: Part[] = [
    html`<b>Write down</b> since when, and what people notice. <a href="#notes-here">Notes</a> work here
      without network, or on paper.`,
    html`<b>Somebody leads.</b> ${title('lead', kit)}: ${whom('lead', kit)}. Call: GitHub and Allclear wake
      nobody now.`,
    html`<b>Meet.</b> ${meeting(kit)}. <a href="#bridges">All bridges</a>`,
    roles.length > 0 && [
      html`<b>Fill the roles.</b>`,
      list(roles.map((role) => [title(role, kit), ': ', whom(role, kit)])),
    ],
    html`<b>Decide <a href="#severities">how bad it is</a>.</b> In doubt the worse one.`,
    vendorsFirst(kit),
    html`<b>Tell them:</b> ${audiencesFirst(kit)}. Say each time when they hear next, and keep it.
      <a href="#words">Words to send</a>`,
    html`<b>One change at a time.</b> Note before each what, who, and the way
      back${approveAt.length > 0 && `; ${title(plan.changes.approvedBy ?? 'changes', kit)} says yes first at ${or(approveAt.map((name) => name.replace(/^sev(?=\d)/, 'severity ')))}`}.`,
    html`<b>When GitHub is back:</b> open an issue in ${repository.owner}/${repository.name} with the label
      ${plan.label}, or go to the room that is open, and paste the notes.`,
  ];
  return html`<section id="first">
    <h2>What to do first</h2>
    <div class="first">${list(steps, 'ol')}</div>
  </section>`;
}
