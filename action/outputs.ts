import type { Checked } from '../app/core/check.ts';
import { countOf } from '../app/core/views/check/words.ts';
import type { Done } from './perform.ts';

/** What later steps of the workflow can read. */
export function outputs({
  looked,
  rooms,
  kit = '',
}: Done): Record<'room' | 'result' | 'rooms' | 'answers' | 'kit', unknown> {
  const failed = looked.some(({ result }) => result === 'failed');
  return {
    room: looked.length === 1 ? looked[0]?.room : '',
    result: failed
      ? 'failed'
      : looked.length === 1
        ? looked[0]?.result
        : changed(looked) || kit !== ''
          ? 'written'
          : 'quiet',
    rooms: rooms ?? looked.length,
    answers: looked.flatMap(({ room, answers }) => answers.map((answer) => ({ room, ...answer }))),
    kit,
  };
}

const changed = (looked: Done['looked']): boolean => looked.some(({ result }) => result === 'written');

/** What later steps can read of a check of the plan. */
export const checkOutputs = (
  checked: Checked,
): Record<'result' | 'errors' | 'warnings' | 'readiness' | 'gaps', unknown> => ({
  result: checked.gaps.length === 0 ? 'no gap' : 'gaps',
  errors: countOf(checked, 'error'),
  warnings: countOf(checked, 'warning'),
  readiness: checked.readiness.percent,
  gaps: checked.gaps,
});
