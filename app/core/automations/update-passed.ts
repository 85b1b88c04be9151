import { MINUTE } from '../incident/words.ts';
import { chased } from '../outgoing/chased.ts';
import { automation } from './define.ts';

/** A promise that was missed is visible: on the card and by a label, in public rooms too. */
export const updatePassed = automation({
  name: 'update-passed',
  does: 'Marks an update as late on the card and by a label, the moment it was promised for has passed',
  marks: true,
  due: (circumstances) =>
    chased(circumstances).map(({ audience, at, by, promisedBy }) => ({
      ...{ promisedBy, rung: 0, at: at + MINUTE, to: [], text: '', unspoken: true, marks: true },
      makes: () => ({ data: { type: 'promise_passed', audience, of: by } }),
    })),
});
