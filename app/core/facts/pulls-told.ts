import { refName, type Ref } from '../room/pull.ts';
import { entry, fact } from './define.ts';

interface PullsTold {
  /** By pull request: our comment there, and the digest of what it says for this room. */
  comments: Record<string, { comment: number; says: string }>;
}

/** What pull requests say of the rows that follow them. */
export const pullsTold = fact({
  name: 'pullsTold',
  start: { comments: {} } as PullsTold,
  entries: {
    pull_told: entry<PullsTold, Ref & { comment: number; says: string }>({
      fold(state, { comment, says, ...ref }) {
        state.comments[refName(ref)] = { comment, says };
      },
    }),
  },
});
