import { entry, fact } from './define.ts';

interface Answers {
  /** Comments of ours that were said to somebody, oldest first, with room for older entries at their end. */
  said: number[];
}

/** Commands that changed nothing: what came of them, so that they are never judged again. */
export const answers = fact({
  name: 'answers',
  start: { said: [] } as Answers,
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
