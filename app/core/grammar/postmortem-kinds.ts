import { bare, type Word } from './characters.ts';
import type { PostmortemAct } from './scene.ts';

type Found = { readonly value: PostmortemAct; readonly used: number } | undefined;

const YES = ['yes', 'changes', 'y'];
const NO = ['no', 'stays', 'n'];

/** `waive`, `plan yes`, `plan: no`. */
function act([word, next]: readonly [Word, ...Word[]]): Found {
  const said = bare(word).replace(/:$/, '');
  if (said === 'waive' || said === 'waived') return { value: 'waive', used: 1 };
  if (said !== 'plan' || !next) return undefined;
  const answer = bare(next).replace(/[:,.]+$/, '');
  if (YES.includes(answer)) return { value: 'plan yes', used: 2 };
  return NO.includes(answer) ? { value: 'plan no', used: 2 } : undefined;
}

/** The arguments of `/postmortem`. */
export const POSTMORTEM = {
  postmortemAct: {
    read: act,
    choices: () => ['waive', 'plan yes', 'plan no'],
    asks: 'what to do with the postmortem',
  },
} as const;
