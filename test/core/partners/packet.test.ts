import { describe, expect, it } from 'vitest';
import { fold, type Entry } from '../../../app/core/incident/fold.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import { casePacket } from '../../../app/core/views/partners/packet.ts';
import { viewOf, type View } from '../../../app/core/views/scene.ts';
import { AT, given, type Given } from '../given.ts';
import { HOSTILE } from '../hostile.ts';
import { partners, PLAN } from './plan.ts';

/** An outage with a case, a finding, a change and people's words in each. */
function outage(more: Parameters<typeof partners>[0] = {}, words = 'as it was'): Given {
  const room = given(partners(more));
  room.says('bob', '/role lead\n/sev 1');
  room.says('frank', `/vendor citrix 81234567 gateways drop handshakes ${words}`);
  room.says('alice', `/impact since: 10:38\n/impact 3 of 4 payments fail ${words}`);
  room.says('alice', `/task network look at edge 2\n/done T1 its chain is incomplete ${words}`);
  return room;
}

const people = { by: { id: 1, login: 'alice' } };
const { plan } = readPlan({ text: PLAN, path: 'p' });

/** The same with these words wherever people type. */
function viewWith(text: string): View {
  const entries = [
    { type: 'declared', title: text },
    { type: 'case_opened', number: 1, vendor: 'citrix', name: text, caseId: text, text },
    { type: 'impact_stated', text },
    { type: 'cause_suspected', text },
    { type: 'change_proposed', number: 1, text, did: 'failed' },
    { type: 'task_given', number: 1, text, who: [] },
    { type: 'task_done', number: 1, text },
  ].map((data, n) => ({ ...data, ...people, key: `c${n + 1}.1`, at: AT + n }) as Entry);
  return viewOf({
    ...{ incident: fold(entries), entries, plan, issueUrl: '', now: AT, earlier: { count: 0, comments: [] } },
    repository: { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' },
  });
}

describe('the case text', () => {
  it('has all that a vendor asks for, ready to paste', async () => {
    const room = outage();
    const { said, reaction } = room.says('grace', '/vendor V1 packet');
    expect(reaction).toBe('+1');
    await expect(`${said}\n`).toMatchFileSnapshot('packet.md');
  });

  it('leaves out in a public room what is not for everybody', async () => {
    const { said } = outage({ private: false }).says('grace', '/vendor packet');
    expect(said).toContain(
      'Everybody can read this room: environment, contract, contacts and dial-in are left out.',
    );
    expect(said).not.toMatch(/C-99|Frankfurt|meet\.example|PIN|\+49|Frank Li/);
    expect(said).toContain('its chain is incomplete');
  });

  it('shows no secret, and mentions nobody where it is pasted', () => {
    const { said } = outage({}, 'for @bob password: hunter2hunter ghp_abcdefghijklmnopqrstuvwxyz0123').says(
      'grace',
      '/vendor V1 packet',
    );
    expect(said).toContain('gateways drop handshakes for bob');
    expect(said).not.toMatch(/hunter2|ghp_|@bob/);
  });

  it('stays in its fence, whatever people typed, and tells what changed', () => {
    for (const hostile of HOSTILE) {
      const said = casePacket(1, viewWith(`\`\`\`\` ${hostile}`));
      const fence = /^(`{3,})text$/m.exec(said)![1]!;
      const [, body] = said.split(new RegExp(`^${fence}(?:text)?$`, 'm'));
      expect(body, hostile).toContain('What changed\n- ');
      expect(body, hostile).toContain('Join us');
      expect(body, hostile).not.toContain(fence);
      expect(body, hostile).not.toMatch(/(?<![\w.])@\w/);
    }
  });

  it('has what was done without a task, and what came of changes', () => {
    const room = outage();
    room.says('frank', '/done restarted the gateway');
    room.says('frank', '/failed raised the timeout\n/done C1 no better');
    const { said } = room.says('grace', '/vendor V1 packet');
    expect(said).toMatch(/What was tried\n(- .*\n)*- [^\n]*: restarted the gateway/);
    expect(said).toMatch(/What changed\n- [^\n]*: raised the timeout \(failed\)/);
  });

  it('is there for the one case that is open, else asks which', () => {
    const room = outage();
    room.says('frank', '/vendor payco 4711');
    expect(room.says('alice', '/vendor packet').entries).toContain('which row');
    expect(room.says('alice', '/vendor payco packet').said).toContain('Case 4711, severity 1');
  });
});

describe('the end', () => {
  it('says how the clocks went, of whoever has one', () => {
    const room = given(partners());
    room.says('bob', '/sev 1');
    room.says('frank', '/vendor citrix 81234567\n/vendor payco 4711\n/vendor Akamai 99');
    room.later(7);
    room.says('frank', '/vendor citrix answered');
    room.later(32);
    room.says('frank', '/vendor payco answered\n/vendor V1 restored\n/vendor V1 closed');
    room.says('bob', '/resolve certificate replaced');
    expect(room.card).toContain(
      '- **Vendors:** Citrix answered in 8 minutes (contract 10), restored in 41 minutes (contract 4 hours); PayCo Networks answered in 41 minutes (contract 15, 26 late); Akamai: no answer on record',
    );
  });
});
