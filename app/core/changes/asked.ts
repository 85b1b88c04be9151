import { refuse, type Answer } from '../grammar/define.ts';
import type { Asked, Scene } from '../grammar/scene.ts';
import { record } from './deeds.ts';
import { sayNo, sayYes, takeBack } from './yes-or-no.ts';

/** `/change approve C1`: the same as the command that is called so. */
export function deedOn({ verb, number }: Asked, after: boolean, text: string, scene: Scene): Answer {
  switch (verb) {
    case 'approve':
      return sayYes(number, { after, anyway: false }, scene);
    case 'reject':
      return text
        ? sayNo(number, text, scene)
        : refuse({ code: 'text needed', right: `/reject C${number} why` });
    case 'withdraw':
      return takeBack(number, text, scene);
    default:
      return record(verb === 'start' ? 'started' : verb, number, { text }, scene);
  }
}
