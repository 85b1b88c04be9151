import { entry, fact } from './define.ts';

// Nothing of them is shown; that they are there is all.
type Answers = Record<string, never>;

/** Commands that changed nothing: what came of them, so that they are never judged again. */
export const answers = fact({
  name: 'answers',
  start: {} as Answers,
  entries: {
    /** Told in words what would be right. */
    refused: entry<Answers, { code: string }>({ fold: () => undefined }),
    /** Not theirs to say; no words. */
    denied: entry<Answers>({ fold: () => undefined }),
    /** The same line by the same person within two minutes. */
    repeated: entry<Answers, { of: string }>({ fold: () => undefined }),
    /** Asked for something to read, and got it. */
    answered: entry<Answers, { question: string }>({ fold: () => undefined }),
    comment_deleted: entry<Answers>({
      fold: () => undefined,
      line: ({ by }, tell) => `${tell.name(by)} deleted a comment`,
    }),
  },
});
