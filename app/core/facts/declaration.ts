import type { Instant, Person } from '../incident/words.ts';
import { entry, fact } from './define.ts';

interface Declaration {
  /** The issue was opened by somebody who may not declare, and nobody who may has acted yet. */
  reported: { at: Instant; by: Person } | null;
  declared: { at: Instant; by: Person; key: string } | null;
  title: string;
}

/** That the issue is an incident, since when, and what it is called. */
export const declaration = fact({
  name: 'declaration',
  start: { reported: null, declared: null, title: '' } as Declaration,
  entries: {
    reported: entry<Declaration, { title: string }>({
      fold(state, { at, by, title }) {
        state.reported ??= { at, by };
        state.title ||= title;
      },
      line: ({ by }, tell) => `${tell.name(by)} reported it`,
    }),
    declared: entry<Declaration, { title: string }>({
      fold(state, { key, at, by, title }) {
        state.declared ??= { at, by, key };
        state.title ||= title;
      },
      line: ({ by }, tell) => `${tell.name(by)} declared the outage`,
    }),
    renamed: entry<Declaration, { title: string }>({
      fold(state, { title }) {
        state.title = title;
      },
      line: ({ by, title }, tell) => `${tell.name(by)} renamed it: ${tell.text(title)}`,
    }),
  },
});
