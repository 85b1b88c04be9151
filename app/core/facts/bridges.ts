import { entry, fact } from './define.ts';

type Bridges = Record<string, { url: string; how?: string }>;

/** Where to join by voice, beyond what the plan already names. */
export const bridges = fact({
  name: 'bridges',
  start: {} as Bridges,
  entries: {
    bridge_opened: entry<Bridges, { bridge: string; url: string; how?: string }>({
      fold(state, { bridge, url, how }) {
        state[bridge] = { url, ...(how && { how }) };
      },
      // What lets people in stands under Join, where it may; the record keeps where it was.
      line: ({ by, bridge, url }, tell) =>
        `${tell.name(by)} opened the ${bridge} bridge: ${tell.text(url.replace(/[?#].*$/s, ''))}`,
    }),
  },
});
