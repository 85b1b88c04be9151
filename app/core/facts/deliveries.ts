import { ALLCLEAR, type Instant } from '../incident/words.ts';
import { MOST, nextTry } from '../outgoing/retry.ts';
import { entry, fact, type Tell } from './define.ts';

/** One message on one way, however often it is tried. */
interface Way {
  /** Number of the update; null for what is no update. */
  row: number | null;
  audience: string;
  channel: string;
  /** Key of the sending that tried first. */
  of: string;
}

interface Waiting extends Way {
  /** The try that comes next, not before `again`. */
  attempt: number;
  again: Instant;
  why: string;
}

interface Ended extends Way {
  at: Instant;
  /** How often it was tried. */
  tries: number;
  why: string;
}

interface Deliveries {
  /** What will be tried again. */
  waiting: Waiting[];
  /** What failed for good; the latest few. */
  failed: Ended[];
  /** What left and may have arrived; only a person may send it again. */
  doubtful: Ended[];
  /** What arrived, but not at everybody: `why` says at whom not. */
  partly: Ended[];
  /** Where something arrived already, see `targetOf`. */
  targets: string[];
}

type Tried = Way & { attempt: number };

const KEPT = 20;
const TARGETS_KEPT = 200;

const same = (one: Way, other: Way): boolean =>
  one.audience === other.audience &&
  one.channel === other.channel &&
  // An update is sent once each way, whoever tries it again.
  (one.row === null || other.row === null ? one.of === other.of : one.row === other.row);

/** The newest try says where it stands. */
function settle(state: Deliveries, way: Way): void {
  const others = <T extends Way>(list: T[]): T[] => list.filter((one) => !same(one, way));
  state.waiting = others(state.waiting);
  state.failed = others(state.failed);
  state.doubtful = others(state.doubtful);
  state.partly = others(state.partly);
}

const wayOf = ({ row, audience, channel, of }: Way): Way => ({ row, audience, channel, of });
const ended = (list: Ended[], tried: Tried & { at: Instant }, why: string): Ended[] =>
  [...list, { ...wayOf(tried), at: tried.at, tries: tried.attempt, why }].slice(-KEPT);

const what = ({ row, audience, channel }: Way, { plan, text }: Tell): string => {
  const title = plan.audiences[audience]?.title || audience;
  return `${row === null ? 'A message' : `U${row}`} for ${text(title, 60)} by ${text(channel, 60)}`;
};

/** What became of the words that left GitHub. */
export const deliveries = fact({
  name: 'deliveries',
  start: { waiting: [], failed: [], doubtful: [], partly: [], targets: [] } as Deliveries,
  entries: {
    delivered: entry<Deliveries, Tried & { id: string; target?: string; notReached?: readonly string[] }>({
      fold(state, delivered) {
        settle(state, delivered);
        const { target, notReached = [] } = delivered;
        if (target !== undefined && !state.targets.includes(target))
          state.targets = [...state.targets, target].slice(-TARGETS_KEPT);
        if (notReached.length > 0) state.partly = ended(state.partly, delivered, notReached.join('; '));
      },
      // Only what went wrong is told: that somebody was told has its line already.
      line: (delivered, tell) =>
        delivered.notReached?.length
          ? `${what(delivered, tell)} did not reach ${tell.text(delivered.notReached.join('; '))}`
          : '',
    }),
    not_delivered: entry<Deliveries, Tried & { why: string; final: boolean; notBefore?: Instant }>({
      fold(state, tried) {
        settle(state, tried);
        const again = nextTry(tried);
        if (again === null) state.failed = ended(state.failed, tried, tried.why);
        else state.waiting.push({ ...wayOf(tried), attempt: tried.attempt + 1, again, why: tried.why });
      },
      line: (tried, tell) => {
        if (!tried.final && tried.attempt < MOST) return '';
        const tries = tried.attempt > 1 ? ` in ${tried.attempt} tries` : '';
        return `${what(tried, tell)} was not delivered${tries}: ${tell.text(tried.why)}`;
      },
    }),
    delivery_tried: entry<Deliveries, Tried>({
      fold: (state, tried) => settle(state, tried),
      line: (tried, tell) =>
        tried.by.id === ALLCLEAR.id ? '' : `${tell.name(tried.by)} had ${what(tried, tell)} sent again`,
    }),
    in_doubt: entry<Deliveries, Tried & { why: string }>({
      fold(state, tried) {
        settle(state, tried);
        state.doubtful = ended(state.doubtful, tried, tried.why);
      },
      line: (tried, tell) => `${what(tried, tell)} may or may not have arrived: ${tell.text(tried.why)}`,
    }),
  },
});
