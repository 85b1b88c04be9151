import { entry, fact } from './define.ts';

interface Climbs {
  /** How often somebody further up was told. */
  count: number;
}

/** That something stayed late for so long that others were told, as the plan says. */
export const climbs = fact({
  name: 'climbs',
  start: { count: 0 } as Climbs,
  entries: {
    climbed: entry<Climbs, { what: string; channels: readonly string[] }>({
      fold(state) {
        state.count += 1;
      },
      line: ({ what, channels }, tell) => `${tell.text(channels.join(', '))} was told: ${tell.text(what)}`,
    }),
  },
});
