import { entry, fact } from './define.ts';

interface Catchups {
  /** Comments of ours with a catch-up that no newer one has taken the place of. */
  standing: number[];
}

/** Catch-ups that were told, so that an old one does not stand beside a newer. */
export const catchups = fact({
  name: 'catchups',
  start: { standing: [] } as Catchups,
  entries: {
    catchup_told: entry<Catchups, { comment: number }>({
      fold(state, { comment }) {
        if (!state.standing.includes(comment)) state.standing.push(comment);
      },
    }),
    catchup_outdated: entry<Catchups, { comment: number }>({
      fold(state, { comment }) {
        state.standing = state.standing.filter((one) => one !== comment);
      },
    }),
  },
});
