import { describe, expect, it } from 'vitest';
import { PLAN as AUDIENCES, PEOPLE as ALL } from '../outgoing/plan.ts';
import { outage } from '../changes/room.ts';
import { given } from '../given.ts';
import { elements, html } from './render.ts';

describe('changes on the card', () => {
  it('stand where somebody is waited for, else in hand, and all of them below', () => {
    const room = outage();
    room.says('erin', '/start restart the pods\n/failed they do not come up\n/undone');
    room.says('dave', '/approve C1 after the fact');
    room.says('frank', '/change raise the timeout');
    room.says('dave', '/approve C2');
    room.says('frank', '/start C2');
    room.says('erin', '/change replace the certificate risk: low undo: secret version 41');
    const [needs, hand] = [/### Needs someone now\n[^]*?\n\n/, /### In hand\n[^]*?\n\n/].map(
      (part) => part.exec(room.card)?.[0] ?? '',
    );
    expect(needs).toContain(
      '**C3 waits for approval** since 09:55: replace the certificate, by Erin. Risk low. Undo: secret version 41. Dave: `/approve C3`.',
    );
    expect(needs).not.toMatch(/C[12]/);
    expect(hand).toContain('- **C2** running since 09:54, frank: raise the timeout');
    expect(hand).not.toMatch(/C[13]/);
    expect(room.card).toContain('<summary>All changes: 1 undone, 1 running, 1 waiting</summary>');
    expect(room.card).toContain(
      '| C1 | failed 09:50, they do not come up, undone 09:50 | restart the pods |',
    );
  });
  it('are counted at the end, and open ones named', () => {
    const room = outage();
    room.says('erin', '/start restart the pods\n/done they are up\n/start raise the timeout');
    room.says('dave', '/approve C1 after the fact\n/change replace the certificate');
    room.says('bob', '/resolve the pods are up');
    expect(room.card).toContain('- **C2 is still running**, without approval: raise the timeout. Erin:');
    expect(room.card).toContain(
      '- **C3 still waits for approval**: replace the certificate. Dave: `/withdraw C3`.',
    );
    expect(room.card).toContain('- **Changes:** 3: 1 done, 2 open; 2 without approval beforehand');
    expect(room.card).toContain('<summary>All changes: 3</summary>');
  });
  it('sixty of them fit, and none is lost to the count', () => {
    const room = outage({ plan: 'changes: { approve-at: [] }' });
    const long = 'replace the certificate of the payment gateway at the edge, '.repeat(6);
    for (let n = 1; n <= 60; n += 1)
      room.says('erin', `/start ${long} ${n}\n/done C${n} ${long}\n/note C${n} ${long}`);
    room.says('erin', '/start the last one');
    expect(room.card.length).toBeLessThan(24_000);
    expect(room.card).toContain('<summary>All changes: 60 done, 1 running</summary>');
    const shown = room.card.match(/^\| C\d+ \|/gm)!.length;
    expect(room.card).toContain(`And ${61 - shown} earlier: ${61 - shown} done.`);
    expect(room.card).toContain('| C61 | running since');
    expect(JSON.stringify(room.incident.changes).length).toBeLessThan(80_000);
    expect(elements(html(room.card.slice(0, room.card.indexOf('<details>'))))).not.toContain('table');
  });
});

describe('changes in updates', () => {
  it('are what is being tried: running, or about to be; outside nobody hears of them', () => {
    const room = given({ plan: AUDIENCES, people: ALL });
    room.says('bob', '/role lead\n/sev 1');
    room.says('carol', '/start restart the pods\n/update technical we try things');
    room.says('carol', '/update public We are on it.');
    room.says('bob', '/approve U2');
    const words = room.left.map(({ audience, message }) => [audience, message.markdown] as const);
    const of = (name: string): string =>
      words
        .filter(([one]) => one === name)
        .map(([, text]) => text)
        .join();
    expect(of('public')).not.toMatch(/pods|C1/);
    expect(of('technical')).toContain('restart the pods');
  });
});
