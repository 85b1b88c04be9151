import { describe, expect, it } from 'vitest';
import { blankUpdate } from '../../../../app/core/views/kit/templates.ts';
import { acme, PLAN } from './acme.ts';

const kit = acme();
const own = (audience: string, template: string) =>
  acme({ plan: { ...kit.plan, templates: { [audience]: template } } });

describe('words to send, with blanks', () => {
  it('for engineers have the bridge, the theory and who writes', () => {
    const words = blankUpdate('technical', 'While it goes on', kit);
    expect(words).toContain('Severity [number], identified: [what is broken]');
    expect(words).toContain('- Likely cause: [best theory]');
    expect(words).toContain('Join: technical bridge <https://meet.example/tech> or +49 30 5550100 PIN 4411');
    expect(words).toContain('by [your name]');
  });

  it('for leadership ask for a decision while it goes on, and only then', () => {
    const decision = '[what is to be decided, by whom, or take this out]';
    expect(blankUpdate('leadership', 'While it goes on', kit)).toContain(decision);
    expect(blankUpdate('leadership', 'When it is over', kit)).not.toContain(decision);
  });

  it('for the public say nothing that belongs inside', () => {
    expect(blankUpdate('public', 'The first word', kit)).toBe(
      'Investigating: [what people notice]\n\nWe are looking for the cause.\n\nNext update by [time and zone].\n\nAcme',
    );
    expect(blankUpdate('public', 'When it is over', kit)).toBe(
      'Resolved: The problem is over.\n\nThis is the last update.\n\nAcme',
    );
    for (const moment of ['The first word', 'While it goes on', 'When it is over'] as const)
      expect(blankUpdate('public', moment, kit)).not.toMatch(/bridge|theory|github\.com|your name|Severity/);
  });

  it('even where a template of the team asks for it', () => {
    const asks =
      '{{ text }}{{ cause }}{{ room }}{{ bridge.url }}{{ bridge.phone }}{{ author }}{{ fix }}|{{ title }}';
    expect(blankUpdate('public', 'While it goes on', own('public', asks))).toBe(
      '[what we know, what we do]|[what is affected]',
    );
  });

  it('come from the team’s own template, or the built-in one where that does not render', () => {
    const mine = own('technical', 'Ops says: {{ impact }} & <b>{{ nextBy }}</b>');
    expect(blankUpdate('technical', 'The first word', mine)).toContain('Ops says: [what people notice] &');
    const broken = own('technical', '{{ nonsense }}');
    expect(blankUpdate('technical', 'The first word', broken)).toBe(
      blankUpdate('technical', 'The first word', kit),
    );
  });

  it('hold no number where the kit holds none, and name the one that is not known', () => {
    const without = acme({}, `${PLAN}kit: { phone-numbers: false }\n`);
    expect(blankUpdate('technical', 'The first word', without)).not.toContain('+49');
    const secret = acme({}, PLAN.replace("'+49 30 5550100 PIN 4411'", 'ALLCLEAR_PHONE_BRIDGE'));
    expect(blankUpdate('technical', 'The first word', secret)).toContain('[number of technical bridge]');
  });
});
