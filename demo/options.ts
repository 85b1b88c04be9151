import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export interface Options {
  /** Leave everything running at the end. */
  readonly keep: boolean;
  /** Where to write the room as a page. */
  readonly out: string;
  readonly help: boolean;
}

export const USAGE = `npm run demo [-- --keep] [-- --out FILE]

  --keep      leave the local GitHub and the App running, to go on with curl or a browser
  --out FILE  where to write the room as a page (default: demo/out/room.html)
`;

/** Reads the command line; throws with one line where it does not fit. */
export function options(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { keep: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  return {
    keep: values.keep ?? false,
    out: values.out ?? fileURLToPath(new URL('out/room.html', import.meta.url)),
    help: values.help ?? false,
  };
}
