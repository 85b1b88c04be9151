import { expect, it } from 'vitest';
import { fold, type Entry } from '../../../app/core/incident/fold.ts';
import { given, type Setting } from '../given.ts';

it('points there and closes this one as a duplicate', () => {
  const room = given();
  room.says('bob', '/duplicate #12 same certificate');
  expect(room.room.events!.list.at(-1)!.what).toEqual({ did: 'closed', reason: 'duplicate' });
  expect(room.card).toContain('By bob: same certificate. The same outage as #12: go there.');
});

it('points into this repository alone', () => {
  const room = given();
  const { entries, said } = room.says('bob', '/duplicate https://github.com/acme/outages/issues/7');
  expect([entries, room.incident.status.ended]).toEqual([['not that'], null]);
  expect(said).toContain('The other room must be in this repository.');
});

it('points to no room that points on, or back', () => {
  const ended = (duplicateOf: string) => ({
    ...{ number: 12, id: 1 },
    incident: fold([
      { type: 'called_off', duplicateOf, key: 'c1.1', at: 1, by: { id: 1, login: 'a' } } as Entry,
    ]),
  });
  const said = (duplicateOf: string): string =>
    given({ others: { 12: ended(duplicateOf) } }).says('bob', '/duplicate #12').said;
  expect(said('#7')).toContain('#12 is itself the same outage as #7. Right would be `/duplicate #7`');
  expect(said('#412')).toContain('#12 points to this room itself.');
});

it('takes nothing of a drill into an outage, nor the other way', () => {
  const begun = { type: 'drill_begun', key: 'e1', at: 1, by: { id: 1, login: 'a' } } as Entry;
  const others = { 12: { number: 12, id: 1, incident: fold([begun]) } };
  const labels = ['outage', 'drill'];
  const said = (setting: Setting): string => given(setting).says('bob', '/duplicate #12').said;
  expect(said({ others })).toContain('#12 is a drill, and this is none.');
  expect(said({ labels })).toContain('This is a drill, and #12 is none. Right would be `/cancel`');
  expect(given({ labels, others }).says('bob', '/duplicate #12').entries).toContain('called_off');
});

it('needs a number that there can be, and somebody who may steer', () => {
  expect(given().says('bob', '/duplicate').entries).toEqual(['missing']);
  expect(given().says('bob', '/duplicate #0').entries).toEqual(['not that']);
  expect(given().says('bob', '/duplicate #412').entries).toEqual(['not that']);
  expect(given().says('carol', '/duplicate #12').entries).toEqual(['not yours']);
});
