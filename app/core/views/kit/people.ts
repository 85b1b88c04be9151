import { length } from '../../incident/zone.ts';
import { nameOf } from '../../plan/people.ts';
import { hoursSaid } from '../training/week.ts';
import { facts, html, list, type Html } from './html.ts';
import type { Kit } from './kit.ts';
import { phone } from './numbers.ts';

const entryOf = ({ plan }: Kit, login: string) =>
  Object.entries(plan.people).find(([name]) => name.toLowerCase() === login.toLowerCase())?.[1];

/** Alice Example (alice), +49 30 5550101. */
export function person(login: string, kit: Kit): Html {
  const name = nameOf(kit.plan, login);
  const number = phone(entryOf(kit, login)?.phone ?? null, kit);
  const who = name === login ? html`<b>${login}</b>` : html`<b>${name}</b> (${login})`;
  return html`${who}${number && html`, ${number}`}`;
}

/** The same, with when this person works. */
function whole(login: string, kit: Kit): Html {
  const { hours = [], timezone = null } = entryOf(kit, login) ?? {};
  const zone = timezone ?? kit.plan.timezone;
  const when =
    hours.length > 0
      ? `works ${hoursSaid(hours)} ${zone}`
      : timezone !== null && timezone !== kit.plan.timezone && `is in the zone ${timezone}`;
  return html`${person(login, kit)}${when && html` <span class="quiet">${when}</span>`}`;
}

const asked = (onCall: readonly string[], kit: Kit): Html =>
  list(
    onCall.map((login) => whole(login, kit)),
    'ol',
  ) ?? html`<p class="late">The plan names nobody.</p>`;

function role(name: string, kit: Kit): Html {
  const { title, many, onCall, acceptWithin, duties } = kit.plan.roles[name]!;
  const nobody = many && onCall.length === 0;
  return html`<h3>${title || name}</h3>
    ${nobody ? html`<p>Whoever joins.</p>` : asked(onCall, kit)}
    ${acceptWithin !== null && onCall.length > 1 && html`<p class="quiet">No answer within ${length(acceptWithin)}: call the next.</p>`}
    ${list(duties)}`;
}

function team(name: string, kit: Kit): Html {
  const { title, onCall, answerWithin } = kit.plan.teams[name]!;
  return html`<h3>${title || name}</h3>
    ${asked(onCall, kit)} ${facts([['Answers within', answerWithin !== null && length(answerWithin)]])}`;
}

/** People whom neither a role nor a team names. */
function others(kit: Kit): string[] {
  const { plan } = kit;
  const named = [...Object.values(plan.roles), ...Object.values(plan.teams)].flatMap(({ onCall }) => onCall);
  const known = new Set(named.map((login) => login.toLowerCase()));
  return Object.keys(plan.people).filter((login) => !known.has(login.toLowerCase()));
}

/** Who does what, whom to call in which order, and the partners inside. */
export function people(kit: Kit): Html {
  const { plan } = kit;
  const rest = others(kit);
  const teams = Object.keys(plan.teams);
  return html`<section id="people">
      <h2>People</h2>
      ${!plan.kit.phoneNumbers && html`<p class="quiet">Phone numbers are left out: the plan says so (kit: phone-numbers).</p>`}
      ${Object.keys(plan.roles).map((name) => role(name, kit))}
      ${
        rest.length > 0 &&
        html`<h3>Everybody else in the plan</h3>
          ${list(rest.map((login) => whole(login, kit)))}`
      }
    </section>
    ${
      teams.length > 0 &&
      html`<section id="teams">
        <h2>Teams</h2>
        ${teams.map((name) => team(name, kit))}
      </section>`
    }`;
}
