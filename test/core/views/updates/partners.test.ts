import { describe, expect, it } from 'vitest';
import { render } from '../../../../app/core/views/updates/render.ts';
import { newsSince } from '../../../../app/core/outgoing/news.ts';
import { factsFor, minutes, person, scene, STORY, type Scene } from './outage.ts';

const story: Scene['story'] = [
  ...STORY,
  [5, 'frank', { type: 'case_opened', number: 1, vendor: 'citrix', name: 'Citrix', restoreBy: minutes(245) }],
  [6, 'frank', { type: 'case_opened', number: 2, vendor: 'payco', name: 'PayCo', answerBy: minutes(51) }],
  [13, 'frank', { type: 'case_answered', number: 1, name: 'Citrix' }],
  [
    14,
    'bob',
    { type: 'task_given', number: 3, text: 'look', who: [], team: 'network', asked: [person('grace')] },
  ],
  [30, 'grace', { type: 'task_done', number: 3, text: 'edge 2 drops handshakes' }],
];

describe('partners in updates', () => {
  it('are told to leadership, with what teams found', () => {
    const { partners } = factsFor('leadership', {}, { story });
    expect(partners).toEqual([
      'Citrix engaged since 09:46, restoration due 13:46',
      'PayCo engaged since 09:47, no answer yet, due 10:32',
      'network found at 10:11: edge 2 drops handshakes',
    ]);
    const { markdown } = render(undefined, 'leadership', factsFor('leadership', {}, { story }));
    expect(markdown).toContain('\n- Citrix engaged since 09:46, restoration due 13:46\n');
  });

  it('are told to technical readers once, who see findings with their tasks', () => {
    const { markdown } = render(undefined, 'technical', factsFor('technical', {}, { story }));
    expect(markdown).toContain('**Partners**\n- Citrix engaged since 09:46');
    expect(markdown.match(/edge 2 drops handshakes/g)).toHaveLength(1);
  });

  it('are told to nobody outside', () => {
    for (const audience of ['public', 'regulator']) {
      expect(factsFor(audience, {}, { story }).partners).toEqual([]);
      const { markdown } = render(undefined, audience, factsFor(audience, {}, { story }));
      expect(markdown).not.toMatch(/Citrix|PayCo|network/);
    }
  });

  it('are news to those who follow', () => {
    expect(newsSince(minutes(12), scene({ story })).lines.join('\n')).toContain('V1 Citrix answered');
  });
});
