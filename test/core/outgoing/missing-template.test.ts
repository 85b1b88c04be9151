import { describe, expect, it } from 'vitest';
import { PLAN, severe } from '../audiences.ts';

const SAID =
  'The template board could not be found or read, so the built-in one was used: it belongs at .github/outage-plan/templates/board.md.';
const naming = (template: string, channels = 'mail'): string =>
  PLAN.replace(
    / {2}leadership: \{ channels: \[[^\]]*\]/,
    `  leadership: { template: ${template}, channels: [${channels}]`,
  );

describe('a template that the plan names and nobody wrote', () => {
  it('is told where the update is recorded, and the built-in one is sent', () => {
    const room = severe({ plan: naming('board') });
    const { said } = room.says('carol', '/update leadership Payments are down.');
    expect(said.replaceAll('\\', '')).toContain(SAID);
    expect(room.left.at(-1)!.message.text).toContain('Payments are down.');
  });

  it('is not missed where it is a built-in one, or the audience’s own name', () => {
    for (const plan of [naming('technical'), naming('leadership'), PLAN])
      expect(severe({ plan }).says('carol', '/update leadership Down.').said).not.toContain(
        'could not be found',
      );
  });

  it('is not missed where the words stay in the room', () => {
    const room = severe({ plan: naming('board', 'room') });
    expect(room.says('carol', '/update leadership Down.').said).not.toContain('could not be found');
  });
});
