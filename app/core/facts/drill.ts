import type { Scenario } from '../drills/scenario.ts';
import type { Instant, Person } from '../incident/words.ts';
import { entry, fact } from './define.ts';

/** One thing that a drill is measured by: how many of how many, and what was missed, each by its role. */
export interface Scored {
  readonly what: 'roles' | 'promises' | 'changes' | 'vendors' | 'expected';
  readonly kept: number;
  readonly of: number;
  readonly missed: readonly string[];
}

interface DrillState {
  begun: { at: Instant; by: Person; key: string } | null;
  scenario: Scenario | null;
  /** Since when it is played, and by which entry. */
  playing: { at: Instant; key: string } | null;
  /** When each inject was made, by its number from 1. */
  injected: Record<string, Instant>;
  /** When each audience was told something. */
  told: Record<string, Instant[]>;
  /** As it was scored at its latest end. */
  score: readonly Scored[] | null;
}

const NONE: DrillState = {
  ...{ begun: null, scenario: null, playing: null, injected: {}, told: {}, score: null },
};

/** That it is an exercise, what is played in it, and how it went. */
export const drill = fact({
  name: 'drill',
  start: NONE,
  entries: {
    drill_begun: entry<DrillState, { scenario?: Scenario }>({
      fold(state, { at, by, key, scenario }) {
        state.begun ??= { at, by: { id: by.id, login: by.login }, key };
        if (!scenario || state.scenario) return;
        Object.assign(state, { scenario, playing: { at, key } });
      },
      line: ({ by, scenario }, tell) =>
        scenario
          ? `${tell.name(by)} began the drill: ${tell.text(scenario.title, 120)}`
          : `${tell.name(by)} made it a drill`,
    }),
    /** The label came off before anybody was told. */
    drill_withdrawn: entry<DrillState>({
      fold: (state) => void Object.assign(state, { ...NONE, injected: {}, told: {} }),
      line: ({ by }, tell) => `${tell.name(by)}: this is no drill`,
    }),
    /** The label came when somebody had been told that it is real, or went when somebody had been told that it is not. */
    drill_kept: entry<DrillState, { drill: boolean }>({
      fold: () => undefined,
      line: ({ by, drill: stays }, tell) =>
        stays
          ? `${tell.name(by)} took the label drill away after the first update: it stays a drill`
          : `${tell.name(by)} set the label drill after the first update: it stays an outage`,
    }),
    inject_made: entry<DrillState, { number: number; text: string }>({
      fold: (state, { at, number }) => void (state.injected[number] ??= at),
      line: ({ number, text }, tell) => `Inject ${number}: ${tell.text(text, 300)}`,
    }),
    drill_scored: entry<DrillState, { score: readonly Scored[] }>({
      fold: (state, { score }) => void (state.score = score ?? null),
    }),
  },
  also: {
    update_sent(state, { at, audiences }: { at: Instant; audiences: readonly string[] }) {
      if (state.begun) for (const one of audiences) state.told[one] = [...(state.told[one] ?? []), at];
    },
  },
});
