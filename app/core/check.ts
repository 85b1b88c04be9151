import { type Gap, GAPS, type Level, type Part, PARTS } from './plan/checks/gaps.ts';
import { RULES } from './plan/checks/around/index.ts';
import { placesIn } from './plan/checks/around/places.ts';
import type { Found, Scene } from './plan/checks/around/rule.ts';
import type { SourceFile, Surroundings, Unasked } from './plan/checks/around/surroundings.ts';
import type { Problem } from './plan/problems.ts';
import { readPlan } from './plan/read.ts';
import { readSource } from './plan/source.ts';
import type { Tree } from './plan/tree.ts';
import type { Instant } from './incident/words.ts';
import { isBuiltIn } from './views/updates/render.ts';
import { readScenario } from './drills/read.ts';
import { faultIn } from './views/updates/trial.ts';

/** How ready a plan is: the share of each part that is in order, and of all parts, each of which weighs the same. */
export interface Readiness {
  /** Rounded down, so that 100 means no gap. */
  readonly percent: number;
  readonly parts: readonly { readonly part: Part; readonly ready: number; readonly of: number }[];
}

/** What a check came to. */
export interface Checked {
  readonly file: string;
  readonly at: Instant;
  /** By file, line and column. */
  readonly gaps: readonly Gap[];
  readonly unasked: readonly Unasked[];
  readonly readiness: Readiness;
}

/** Everything that is missing or wrong in a plan and around it, in one go. Never throws. */
export function check(file: SourceFile, around: Surroundings, now: Instant): Checked {
  const { plan, problems, unreadable } = readPlan(file);
  const at = placesIn(file.text);
  const scene: Scene = { plan, at, now, fault: faultIn, builtIn: isBuiltIn, unplayable };
  const inside = problems.map((problem) => ({ part: partOf(problem), gap: fromFile(problem, file.path) }));
  const ran = unreadable ? [] : RULES.map(({ part, run }) => ({ part, ...run(scene, around) }));
  const outside = ran.flatMap(({ part, looked }) =>
    looked.map((found) => ({ part, gap: found && fromRule(found, scene, file.path) })),
  );
  const settings = unreadable ? [] : inOrder(leaves(readSource(file.text).tree) - inside.length);
  const all = [...settings, ...inside, ...outside];
  const gaps = all.flatMap(({ gap }) => gap ?? []);
  return {
    file: file.path,
    at: now,
    gaps: [...gaps].sort((one, other) => placed(one, other, file.path)),
    unasked: once(ran.flatMap(({ unasked }) => unasked ?? [])),
    readiness: readinessOf(all),
  };
}

const unplayable: Scene['unplayable'] = ({ path, text }, plan) => readScenario(path, text, plan).problems;

interface Point {
  readonly part: Part;
  readonly gap: Gap | null;
}

const partOf = ({ kind }: Problem): Part => (kind === 'audience-without-channel' ? 'words' : 'file');

const inOrder = (count: number): Point[] =>
  Array.from({ length: Math.max(0, count) }, () => ({ part: 'file', gap: null }));

function leaves(tree: Tree | undefined): number {
  if (!tree) return 0;
  if (tree.kind === 'scalar') return 1;
  const inside =
    tree.kind === 'list'
      ? tree.items.map(({ value }) => value)
      : [...tree.entries.values()].map(({ value }) => value);
  return inside.reduce((sum, one) => sum + leaves(one), 0);
}

function fromFile({ kind, line, column, path, value, message, nearest }: Problem, file: string): Gap {
  return {
    kind,
    level: GAPS[kind].level,
    file,
    line,
    column,
    path,
    value,
    message,
    why: GAPS[kind].why,
    ...(nearest === undefined ? {} : { nearest }),
  };
}

function fromRule(found: Found, { at }: Scene, plan: string): Gap {
  const { kind, message, nearest } = found;
  const { path, value, ...meant } = at(found.path);
  const { file, line, column } = found.place ?? { ...meant, file: plan };
  return {
    ...{ kind, level: GAPS[kind].level as Level, file, line, column, path: found.place ? '' : path },
    ...{ value: found.value ?? value, message, why: GAPS[kind].why },
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** The plan's own gaps come first. */
function placed(one: Gap, other: Gap, plan: string): number {
  const far = (gap: Gap): number => (gap.file === plan ? 0 : 1);
  return (
    far(one) - far(other) ||
    (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) ||
    one.line - other.line ||
    one.column - other.column
  );
}

const once = (all: readonly Unasked[]): Unasked[] =>
  all.filter(({ topic, why }, n) => all.findIndex((one) => one.topic === topic && one.why === why) === n);

function readinessOf(points: readonly Point[]): Readiness {
  const parts = PARTS.map((part) => {
    const own = points.filter((point) => point.part === part);
    return { part, ready: own.filter(({ gap }) => gap === null).length, of: own.length };
  }).filter((part) => part.of > 0);
  const sum = parts.reduce((total, { ready, of }) => total + ready / of, 0);
  return { percent: parts.length === 0 ? 0 : Math.floor((100 * sum) / parts.length + 1e-9), parts };
}
