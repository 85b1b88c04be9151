import { entry, fact } from './define.ts';

interface FreezeState {
  on: boolean;
  /** Whose pull requests bear the check. */
  repositories: readonly string[];
  /** The commits that pass, as they were last reported. */
  passed: readonly string[];
  /** How often it was set. */
  turns: number;
}

interface FreezeSet {
  on: boolean;
  was: boolean;
  repositories: readonly string[];
  passed: readonly string[];
}

const NAMED = 3;

/** The check on pull requests, as it was last reported on all of them. */
export const freeze = fact({
  name: 'freeze',
  start: { on: false, repositories: [], passed: [], turns: 0 } as FreezeState,
  entries: {
    freeze_set: entry<FreezeState, FreezeSet>({
      fold(state, { on, repositories, passed }) {
        Object.assign(state, { on: on ?? false, repositories: repositories ?? [], passed: passed ?? [] });
        state.turns += 1;
      },
      line: ({ on, was, repositories }, tell) => {
        if (on === was) return '';
        if (!on) return 'The check on pull requests passes again';
        const shown = repositories.slice(0, NAMED).map((name) => tell.text(name, 100));
        const more = repositories.length - shown.length;
        return `Pull requests of ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''} say that there is an outage`;
      },
    }),
  },
});
