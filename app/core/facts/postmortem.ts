import type { EntryBase } from '../incident/entry.ts';
import { ALLCLEAR, personOf, samePerson, type Person } from '../incident/words.ts';
import {
  documentName,
  type Decided,
  type PlanAnswer,
  type PostmortemDocument,
  type Written,
} from '../postmortem/document.ts';
import type { PostmortemDue } from '../postmortem/due.ts';
import { entry, fact } from './define.ts';

interface PostmortemState {
  /** Who asked for the document last, the plan or somebody, and by which entry. */
  asked: (Decided & { key: string }) | null;
  /** Promised by the entry of that key. */
  due: (PostmortemDue & { key: string }) | null;
  /** Its day has passed, and the card says so. */
  overdue: boolean;
  document: PostmortemDocument | null;
  accepted: (Decided & { key: string }) | null;
  waived: (Decided & { why: string }) | null;
  /** Whether the plan changes; null: nobody has said. */
  answer: (PlanAnswer & Decided) | null;
}

type Promising = Pick<EntryBase, 'key' | 'postmortem'>;

/** The sooner of what was promised before and what is now. */
function promise(state: PostmortemState, { key, postmortem }: Promising): void {
  if (!postmortem || (state.due && state.due.by <= postmortem.by)) return;
  Object.assign(state, { due: { ...postmortem, key }, overdue: false });
}

function begin(state: PostmortemState): void {
  Object.assign(state, { asked: null, due: null, overdue: false, waived: null });
}

const decided = ({ at, by }: EntryBase): Decided => ({ at, by: personOf(by) });

function become(state: PostmortemState, { at }: EntryBase, to: PostmortemDocument['state']): void {
  if (state.document) state.document = { ...state.document, state: to, since: at };
}

const unasked = (by: Person): boolean => samePerson(by, ALLCLEAR);
const who = (by: Person, name: (person: Person) => string): string => (unasked(by) ? 'Somebody' : name(by));

/** The document after the incident: when it is due, where it is, and what became of it. */
export const postmortem = fact({
  name: 'postmortem',
  start: {
    ...{ asked: null, due: null, overdue: false, document: null },
    ...{ accepted: null, waived: null, answer: null },
  } as PostmortemState,
  entries: {
    postmortem_asked: entry<PostmortemState>({
      fold(state, asked) {
        state.asked = { ...decided(asked), key: asked.key };
        state.waived = null;
      },
      line: ({ by }, tell) => (unasked(by) ? '' : `${tell.name(by)} asked for the postmortem`),
    }),
    postmortem_written: entry<PostmortemState, Written>({
      fold(state, { of, as, number, url, path, left, answer, problem, ...base }) {
        const { at } = base;
        const to = left === 'accepted' || left === 'closed' ? left : 'draft';
        const now = { of, state: to, since: at, left: left ?? null, problem: problem ?? null } as const;
        state.document = { as, number, url, path, ...now };
        if (to === 'accepted') state.accepted ??= { ...decided(base), key: base.key };
        if (answer) state.answer ??= { ...answer, ...decided(base) };
      },
      line: (written) => (written.left ? '' : `The postmortem was drafted: ${documentName(written)}`),
    }),
    postmortem_accepted: entry<PostmortemState, { answer?: PlanAnswer }>({
      fold(state, accepted) {
        become(state, accepted, 'accepted');
        state.accepted = { ...decided(accepted), key: accepted.key };
        if (accepted.answer) state.answer = { ...accepted.answer, ...decided(accepted) };
      },
      line: ({ by }, tell) => `${who(by, tell.name)} accepted the postmortem`,
    }),
    postmortem_closed: entry<PostmortemState>({
      fold(state, closed) {
        become(state, closed, 'closed');
        state.accepted = null;
      },
      line: ({ by }, tell) => `${who(by, tell.name)} closed the postmortem without accepting it`,
    }),
    postmortem_resumed: entry<PostmortemState>({
      fold(state, resumed) {
        become(state, resumed, 'draft');
        state.accepted = null;
      },
      line: ({ by }, tell) => `${who(by, tell.name)} took the postmortem up again`,
    }),
    postmortem_passed: entry<PostmortemState, { of: string }>({
      fold(state, { of }) {
        if (state.due?.key === of) state.overdue = true;
      },
      line: () => 'The postmortem did not come in time',
    }),
    postmortem_waived: entry<PostmortemState, { why: string }>({
      fold(state, waived) {
        state.waived = { ...decided(waived), why: waived.why };
      },
      line: ({ by, why }, tell) => `${tell.name(by)} waived the postmortem: ${tell.text(why)}`,
    }),
    plan_answered: entry<PostmortemState, PlanAnswer>({
      fold(state, { changes, text, ...answered }) {
        state.answer = { changes, text, ...decided(answered) };
      },
      line: ({ by, changes, text }, tell) =>
        `${tell.name(by)}: the plan ${changes ? 'changes' : 'stays as it is'}, ${tell.text(text)}`,
    }),
  },
  also: {
    resolved(state, resolved: Promising) {
      begin(state);
      promise(state, resolved);
    },
    called_off: begin,
    reopened: begin,
    severity_set: promise,
  },
});
