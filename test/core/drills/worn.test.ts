import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../app/core/plan/read.ts';
import { respond } from '../../../app/core/respond.ts';
import { AT, given } from '../given.ts';

const PLAN = `
version: 1
roles: { lead: { on-call: [bob], call: [pager] } }
audiences: { leadership: { channels: [pager], first-within: 15m } }
channels: { pager: { webhook: ALLCLEAR_PAGER } }
`;
const LABELS = ['outage', 'drill'] as const;

describe('the label of a drill, worn when it is declared', () => {
  it('counts though a program set it: whoever takes it up alarms nobody', () => {
    const room = given({ plan: PLAN, author: 'robot[bot]', labels: LABELS });
    room.says('alice', '/incident 1');
    room.says('alice', '/update leadership we look');
    expect(room.card).toMatch(/^\*\*DRILL\. Severity 1/);
    expect(room.left).toEqual([]);
  });

  it('counts though no event tells of it yet, and once', () => {
    const { room } = given({ plan: PLAN, labels: LABELS });
    const list = room.events!.list.filter(({ what }) => what.did !== 'labeled' || what.label !== 'drill');
    const early = { ...room, cards: [], events: { list, total: list.length } };
    const inForce = { plan: readPlan({ path: 'p', text: PLAN }).plan, problems: [] };
    const decided = respond(early, inForce, AT);
    if (!('state' in decided)) throw new Error('nothing was decided');
    expect(decided.state.drill.begun).toMatchObject({ by: { login: 'alice' } });
    expect(decided.effects.map((effect) => effect.do)).not.toContain('deliver');
  });

  it('does not count when it came off before, or was never there', () => {
    const off = given({ plan: PLAN, author: 'robot[bot]', labels: LABELS });
    off.does('robot[bot]', { did: 'unlabeled', label: 'drill' });
    off.says('alice', '/incident 1');
    off.says('alice', '/update leadership we look');
    expect(off.incident.drill.begun).toBeNull();
    expect(off.left.map(({ channel }) => channel)).toContain('pager');
    expect(given({ plan: PLAN }).incident.drill.begun).toBeNull();
  });

  it('makes no drill of an outage whose card was lost, though somebody set it later', () => {
    const room = given({ plan: PLAN });
    room.says('bob', '/update leadership we look');
    room.does('robot[bot]', { did: 'labeled', label: 'drill' });
    const inForce = { plan: readPlan({ path: 'p', text: PLAN }).plan, problems: [] };
    const decided = respond({ ...room.room, cards: [] }, inForce, room.now);
    if (!('state' in decided)) throw new Error('nothing was decided');
    expect(decided.state.drill.begun).toBeNull();
  });
});
