import type { Instant } from '../../../incident/words.ts';
import type { Problem } from '../../problems.ts';
import type { Plan } from '../../schema.ts';
import type { GapKind, Part } from '../gaps.ts';
import type { Places } from './places.ts';
import type { Around, SourceFile, Surroundings, Topic, Unasked } from './surroundings.ts';

/** A plan in its file, at a moment. */
export interface Scene {
  readonly plan: Plan;
  /** Where the settings stand. */
  readonly at: Places;
  readonly now: Instant;
  /** What is wrong with a template; null where it renders. */
  readonly fault: (name: string, template: string) => Fault | null;
  /** Whether there is a template of that name without anybody writing one. */
  readonly builtIn: (template: string) => boolean;
  /** Everything that keeps a scenario from being played with a plan. */
  readonly unplayable: (scenario: SourceFile, plan: Plan) => readonly Problem[];
}

/** What is wrong with a template and what would be right, as the end of a sentence. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

/** What a rule found missing or wrong. Where it says no place it is that of its path in the plan. */
export interface Found {
  readonly kind: GapKind;
  readonly path: readonly string[];
  readonly message: string;
  readonly nearest?: string | undefined;
  /** What is shown in the place of what is written. */
  readonly value?: string;
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
}

/** One for each thing that was looked at; null where it is in order. */
export type Looked = readonly (Found | null)[];

/** Looks at the plan beside what is around it. What it counts makes the readiness figure. */
export interface Rule {
  readonly part: Part;
  run(scene: Scene, around: Surroundings): { readonly looked: Looked; readonly unasked?: Unasked };
}

/** A rule that needs the plan and the moment alone. */
export const alone = (part: Part, look: (scene: Scene) => Looked): Rule => ({
  part,
  run: (scene) => ({ looked: look(scene) }),
});

/** A rule that needs an answer. `matters`: whether this plan gives it anything to look at. */
export function asks<T extends Topic>(
  part: Part,
  topic: T,
  look: (scene: Scene, answer: Around[T], around: Surroundings) => Looked,
  matters: (plan: Plan) => boolean = () => true,
): Rule {
  return {
    part,
    run(scene, around) {
      if (!matters(scene.plan)) return { looked: [] };
      const answered = around[topic];
      if ('unasked' in answered) return { looked: [], unasked: { topic, why: answered.unasked } };
      const looked = look(scene, answered.answer, around);
      return answered.but === undefined ? { looked } : { looked, unasked: { topic, why: answered.but } };
    },
  };
}
