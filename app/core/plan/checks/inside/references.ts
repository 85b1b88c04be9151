import { type Complaint, question } from '../../issues.ts';
import { nearest } from '../../nearest.ts';
import { shown } from '../../problems.ts';
import type { Settings } from '../../schema.ts';
import { type Path, isMapping } from '../../tree.ts';
import { type Rule, among } from './rule.ts';

type Defined = 'severities' | 'roles' | 'audiences' | 'channels' | 'bridges';

const ONE: Readonly<Record<Defined, string>> = {
  severities: 'severity',
  roles: 'role',
  audiences: 'audience',
  channels: 'channel',
  bridges: 'bridge',
};

interface Reference {
  readonly path: Path;
  readonly to: Defined;
  readonly name: string;
  readonly key?: boolean;
}

/** What is named must be defined. */
export const references: Rule = (settings, written) =>
  referencesOf(settings).flatMap(({ path, to, name, key }): Complaint[] => {
    const names = Object.keys(settings[to]);
    if (names.includes(name)) return [];
    // Its definition was refused, and that was told where it stands.
    if (isMapping(written[to]) && Object.hasOwn(written[to], name))
      return [{ path, message: '', silent: 'told elsewhere' }];
    const near = to === 'severities' ? undefined : nearest(name, names.slice(0, 200));
    const which = names.length === 0 ? `there is none under ${to}` : among(names);
    const message = `No ${ONE[to]} is called "${shown(name)}"; ${which}.${question(near)}`;
    return [{ path, kind: 'not-defined', message, nearest: near, key: key === true }];
  });

function referencesOf(settings: Settings): Reference[] {
  const { severities, roles, teams, audiences, vendors, changes, postmortem, quiet, drills } = settings;
  const severitiesIn = each('severities');
  const channelsIn = each('channels');
  return [
    ...Object.entries(severities).flatMap(([name, { updates }]) =>
      keys('audiences', ['severities', name, 'updates'], updates),
    ),
    ...Object.entries(roles).flatMap(([name, role]) => [
      ...severitiesIn(['roles', name, 'needed-at'], role.neededAt),
      ...channelsIn(['roles', name, 'call'], role.call),
      ...channelsIn(['roles', name, 'climb', 'to'], role.climb?.to ?? []),
    ]),
    ...Object.entries(teams).flatMap(([name, team]) => channelsIn(['teams', name, 'call'], team.call)),
    ...Object.entries(audiences).flatMap(([name, audience]) => [
      ...channelsIn(['audiences', name, 'channels'], audience.channels),
      ...one('bridges', ['audiences', name, 'bridge'], audience.bridge),
      ...one('roles', ['audiences', name, 'approved-by'], audience.approvedBy),
      ...channelsIn(['audiences', name, 'climb', 'to'], audience.climb?.to ?? []),
    ]),
    ...Object.entries(vendors).flatMap(([name, vendor]) =>
      severitiesIn(['vendors', name, 'call-at'], vendor.callAt),
    ),
    ...one('roles', ['changes', 'approved-by'], changes.approvedBy),
    ...severitiesIn(['changes', 'approve-at'], changes.approveAt),
    ...severitiesIn(['changes', 'freeze-at'], changes.freezeAt),
    ...keys('severities', ['postmortem', 'due'], postmortem.due),
    ...keys('severities', ['quiet'], quiet),
    ...channelsIn(['drills', 'channels'], drills.channels),
    ...one('severities', ['assumed-severity'], settings.assumedSeverity),
  ];
}

const each =
  (to: Defined) =>
  (path: Path, names: readonly string[]): Reference[] =>
    names.map((name, n) => ({ path: [...path, n], to, name }));

const one = (to: Defined, path: Path, name: string | null): Reference[] =>
  name === null ? [] : [{ path, to, name }];

const keys = (to: Defined, path: Path, table: object): Reference[] =>
  Object.keys(table).map((name) => ({ path: [...path, name], to, name, key: true }));
