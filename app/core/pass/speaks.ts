import { commands } from '../commands/all.ts';
import type { Scene } from '../grammar/kinds.ts';
import { commandsIn, type Spoken } from '../grammar/parse.ts';
import type { FreshComment } from './fresh.ts';
import { READ_THERE } from './mirrored.ts';

/** Whether a comment could be a command here at all: then its writer's permission must be known. */
export function speaks(comment: FreshComment, scene: Scene): readonly Spoken[] {
  const found = commandsIn(comment.body, scene, commands);
  if (comment.mirror !== undefined)
    return found.some(({ command }) => command.name === READ_THERE) ? found : [];
  const { declared, reported } = scene.incident.declaration;
  return declared || reported ? found : found.some(({ command }) => command.declares) ? found : [];
}
