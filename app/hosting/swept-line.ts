import type { Repository } from '../core/room/room.ts';
import type { Line } from '../github/shell.ts';
import type { Swept } from '../github/sweep.ts';

/** One line for the log about one sweep; quiet where nothing was done. */
export function sweptLine({ owner, name }: Repository, { looked, rooms, open, requests }: Swept): Line {
  const changed = looked.filter(({ result }) => result !== 'quiet').length;
  return {
    level: changed > 0 ? 'info' : 'debug',
    text: 'sweep',
    repository: `${owner}/${name}`,
    ...{ rooms, open, looked: looked.length, changed, requests },
  };
}
