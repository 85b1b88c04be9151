import type { Ledger } from './ledger.ts';

/** An hour and a half of a severity one; answers the cards on the way. */
export async function play(room: Ledger): Promise<string[]> {
  const cards: string[] = [];
  const { at } = room;
  await at('10:42', 'bob', '/sev 1 nobody in the EU can pay\n/role lead');
  await at('10:42', 'carol', '/role comms');
  await at('10:42', 'dave', '/role changes');
  await at('10:43', 'alice', '/impact EU customers cannot pay by card');
  cards.push(await room.seen());
  await at('10:44', 'bob', '/vendor citrix 81234567 the gateway drops sessions');
  await at(
    '10:45',
    'erin',
    '/change replace the certificate on edge 2 risk: low ref: CHG-7 undo: secret version 41',
  );
  await at('10:46', 'bob', '/vendor payco authorisations time out');
  await at('10:47', 'dave', '/approve C1');
  await at('10:48', 'erin', '/start C1');
  await at('10:50', 'bob', '/task network look at the edge');
  await at('10:52', 'bob', '/vendor V1 answered');
  await at('10:53', 'carol', '/update leadership Card payments in the EU fail; two vendors are called.');
  await at('10:55', 'frank', 'On it, I see the edge.');
  await at('10:56', 'erin', '/failed C1 the chain is still incomplete');
  await at('10:57', 'erin', '/undone C1');
  await at('10:58', 'frank', '/change fail over to Frankfurt risk: high undo: fail back');
  await at('11:00', 'dave', '/reject C2 the standby is a version behind');
  await at('11:03', 'grace', '/start drain edge 2 undo: put it back into the pool');
  cards.push(await room.seen());
  await at('11:06', 'bob', '/vendor V2 escalated the duty manager calls back');
  await at('11:08', 'grace', '/done C3 half of the errors are gone');
  await at('11:10', 'bob', '/vendor V2 answered at: 11:09');
  await at('11:11', 'frank', '/done T1 edge 2 answers by another route than it is asked');
  await at('11:12', 'dave', '/approve C3 after the fact');
  const timeout = await room.proposes(
    '11:14',
    'erin',
    'timeout',
    'Raise the gateway timeout',
    `Incident: #${room.number}`,
  );
  await at('11:16', 'dave', '/approve C4');
  await room.merges('11:17', 'erin', timeout);
  await at('11:19', 'carol', '/approve U3');
  const pin = await room.proposes(
    '11:22',
    'frank',
    'pin',
    'Pin the intermediate certificate',
    `Incident: #${room.number}`,
  );
  await at('11:24', 'dave', '/approve C5');
  await room.merges('11:25', 'frank', pin);
  const back = await room.proposes(
    '11:31',
    'frank',
    'back',
    'Revert "Pin the intermediate certificate"',
    `Reverts acme/shop#${pin}`,
  );
  cards.push(await room.seen(timeout, pin, back));
  await at('11:33', 'dave', '/approve C6');
  await room.merges('11:34', 'frank', back);
  await at('11:40', 'bob', '/vendor V1 restored\n/vendor V2 restored');
  await at('11:41', 'bob', '/cause the gateway gave up before PayCo answered\n/status monitoring');
  await at('11:45', 'carol', '/approve U5');
  await at('11:50', 'bob', '/resolve the gateway waits longer, and the route of edge 2 is mended');
  await at('11:52', 'bob', '/vendor V1 closed\n/vendor V2 closed');
  await at('11:53', 'carol', '/approve U6');
  await room.until('12:00');
  cards.push(await room.seen(timeout, pin, back));
  return cards;
}
