import { sha256 } from '../../changes/sha256.ts';
import { clock, dated, zoneName } from '../../incident/zone.ts';
import { told, tools } from './audiences.ts';
import { FORM, NOTES, STYLE } from './embedded.ts';
import { first } from './first.ts';
import { html, own, type Html } from './html.ts';
import { incidents } from './incidents.ts';
import { organizationOf, type Kit } from './kit.ts';
import { notes } from './notes.ts';
import { bridges, vendors } from './partners.ts';
import { people } from './people.ts';
import { templates } from './templates.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What a policy knows a text of ours by: its SHA-256, in base 64. */
function source(text: string): string {
  const bits = (sha256(text).match(/./g) ?? [])
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('');
  const letters = (bits.match(/.{1,6}/g) ?? []).map((six) => DIGITS[Number.parseInt(six.padEnd(6, '0'), 2)]);
  return `'sha256-${letters.join('')}='`;
}

const SCRIPT = `${NOTES}\n${FORM}`;
// Nothing is loaded, sent or run but the style and the script that stand in the page.
const policy = (): string =>
  `default-src 'none'; style-src ${source(STYLE)}; script-src ${source(SCRIPT)}; base-uri 'none'; form-action 'none'`;

/** 2026-11-23 10:05 CET (09:05 UTC) */
function moment(at: number, zone: string): string {
  const name = zoneName(at, zone);
  return `${dated(at, zone)} ${name}${name === 'UTC' ? '' : ` (${clock(at, 'UTC')} UTC)`}`;
}

function planWords({ plan, source: place, version, problems }: Kit): string {
  if (!plan.given || place === null)
    return 'This repository has no outage plan: what stands here are the defaults.';
  const as =
    version === null
      ? ''
      : `, version ${version.commit.slice(0, 7)} of ${dated(version.at, plan.timezone).slice(0, 10)}`;
  const wrong =
    problems > 0
      ? ` ${problems} ${problems === 1 ? 'problem' : 'problems'} in it: there the defaults stand here.`
      : '';
  return `Outage plan: ${place}${as}.${wrong}`;
}

const SECTIONS: readonly (readonly [id: string, words: string])[] = [
  ...([
    ['first', 'First'],
    ['notes-here', 'Notes'],
    ['incidents', 'Incidents'],
    ['people', 'People'],
    ['teams', 'Teams'],
    ['bridges', 'Bridges'],
    ['vendors', 'Vendors'],
    ['told', 'Told'],
    ['words', 'Words'],
  ] as const),
];

/** The kit: one page that needs nothing but itself, for the hours in which GitHub cannot be reached. */
export function kitPage(kit: Kit): string {
  const title = `${organizationOf(kit)}: outage kit`;
  const parts: readonly (Html | undefined)[] = [
    ...[first(kit), notes(kit), incidents(kit), people(kit), bridges(kit), vendors(kit), told(kit)],
    ...[templates(kit), tools(kit)],
  ];
  const there = parts.flatMap((part) => part?.html ?? []).join('\n');
  const ways = SECTIONS.filter(([id]) => there.includes(`<section id="${id}">`));
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy()}" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex,noarchive" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${own(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p>
            For the hours in which GitHub cannot be reached. As of
            <b>${moment(kit.now, kit.plan.timezone)}</b>. <span class="quiet">${planWords(kit)}</span>
          </p>
        </header>
        <nav aria-label="Sections">${ways.map(([id, words]) => html`<a href="#${id}">${words}</a>`)}</nav>
        ${own(there)}
        <footer>
          <p class="quiet">
            Not for the public: it holds people’s numbers and contracts. Throw older ones away; npx allclear
            kit writes a new one.
          </p>
        </footer>
        ${own(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `.html;
}
