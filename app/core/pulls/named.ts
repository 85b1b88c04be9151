import { refName, type Ref } from '../room/pull.ts';
import { proseOf } from './prose.ts';

const REF = String.raw`(?:https?:\/\/[^\s/]+\/)?(?:([\w.-]+\/[\w.-]+))?(?:#|\/issues\/|\/pull\/)(\d{1,9})(?![\w-])`;
const SAID = /^[ \t]*(?:[*-][ \t]+)?[*_]{0,2}incidents?[ \t]*[*_]{0,2}:[*_]{0,2}[ \t]*(.+)$/gim;
const CLOSING = new RegExp(
  String.raw`(?<![\w-])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]+${REF}`,
  'gi',
);
const REVERTS = new RegExp(String.raw`^[ \t]*reverts:?[ \t]+${REF}`, 'im');
const LIKELY = /incident|close|fix|resolve/i;
const MOST = 10;

/** What a pull request says of an issue: `said` where it calls it its incident, else by a keyword that closes it. */
export interface Named extends Ref {
  readonly said: boolean;
}

const refIn = ([, repository, number]: readonly (string | undefined)[], home: string): Ref => ({
  repository: repository ?? home,
  number: Number(number),
});

/** The incidents that a pull request's text names, as its own words and not as a quotation. `home`: its repository. */
export function incidentsNamed(body: string, home: string): Named[] {
  if (!LIKELY.test(body) || !/\d/.test(body)) return [];
  const prose = proseOf(body);
  const said = prose
    .flatMap((text) => [...text.matchAll(SAID)].map(([, list]) => list!))
    .flatMap((list) => listed(list).map((found) => ({ ...refIn(found, home), said: true })));
  const closing = prose
    .flatMap((text) => [...text.matchAll(CLOSING)])
    .map((found) => ({ ...refIn(found, home), said: false }));
  const once = new Map([...closing, ...said].map((one) => [refName(one), one]));
  return [...once.values()].slice(0, MOST);
}

/** `#12, acme/outages#13 and #14`: what follows them on the line is not meant. */
function listed(list: string): RegExpExecArray[] {
  const one = new RegExp(String.raw`[ \t,<(]*(?:and[ \t]+)?${REF}[>)]*`, 'iy');
  const found: RegExpExecArray[] = [];
  for (let next = one.exec(list); next && found.length < MOST; next = one.exec(list)) found.push(next);
  return found;
}

/** The pull request that another one reverts, as GitHub writes it when asked to. */
export function revertedBy(body: string, home: string): Ref | undefined {
  if (!/revert/i.test(body)) return undefined;
  const found = proseOf(body)
    .map((text) => REVERTS.exec(text))
    .find((one) => one !== null);
  return found ? refIn(found, home) : undefined;
}

/** The title of what is reverted: Revert "Raise the timeout". */
export const revertedTitle = (title: string): string | undefined =>
  /^revert "(.+)"$/i.exec(title.trim())?.[1];
