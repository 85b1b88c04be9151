import { expect, it } from 'vitest';
import { withNames } from '../../../app/core/words/names.ts';

const people = [
  { login: 'mark', name: 'Mark Will', as: 'the Incident Lead' },
  { login: 'ravi', name: 'Ravi Menon', as: 'a responder' },
  { login: 'edge', name: 'edge', as: 'a responder' },
  { login: 'rose-k', name: 'rose-k', as: 'a responder' },
];

it.each([
  [
    'Ravi is in, @ravi says; ask ravi or Ravi Menon',
    'a responder is in, a responder says; ask a responder or a responder',
  ],
  ['all is well. Ravi looks', 'all is well. A responder looks'],
  ['Mark restarted it', 'the Incident Lead restarted it'],
  ['it is up. Mark’s machine was first', 'it is up. The Incident Lead’s machine was first'],
  ['Will has it, and so has Mark', 'the Incident Lead has it, and so has the Incident Lead'],
  ['rose-k looks', 'a responder looks'],
])('calls people by what they are: %s', (words, told) => {
  expect(withNames(words, people)).toBe(told);
});

it.each([
  'Mark it as done. Will it hold?',
  'we mark what will fail',
  'the edge is up, and mark it',
  'ravine and gravity',
])('leaves words that are no names: %s', (words) => {
  expect(withNames(words, people)).toBe(words);
});
