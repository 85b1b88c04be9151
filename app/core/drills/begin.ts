import type { Answer } from '../grammar/define.ts';
import type { Spoken } from '../grammar/parse.ts';
import type { Refusal } from '../grammar/refusals.ts';
import type { Scene } from '../grammar/scene.ts';
import type { EntryData } from '../incident/fold.ts';
import { maySpeak } from '../outgoing/who-posts.ts';
import { nearest } from '../plan/nearest.ts';
import { text as escaped } from '../views/markdown.ts';
import { isDrill, isTold } from './drill.ts';
import { SCENARIOS_PATH } from './format.ts';
import { readScenario } from './read.ts';
import type { Scenario, ScenariosRead } from './scenario.ts';

/** As much of what is wrong with a scenario as one reads in a comment. */
const TOLD = 5;
const LONGEST_TOLD = 1_000;

const NONE: ScenariosRead = { asked: [], names: [], texts: {} };

/** Makes an incident a drill, and begins what is to be played; refused once somebody was told that it is real. */
export function begin(named: string | undefined, scene: Scene): Answer {
  const { incident } = scene;
  const { drill } = incident;
  if (!isDrill(incident) && isTold(incident))
    return no(
      'People have been told of this as an outage, and what they were told cannot become a drill. A drill is an issue of its own.',
      '/cancel it was meant as a drill',
    );
  if (named === undefined)
    return isDrill(incident)
      ? { entries: [{ type: 'answered', question: 'drill' }] }
      : { entries: [{ type: 'drill_begun' }] };
  if (drill.scenario)
    return no(`The scenario ${drill.scenario.name} is being played already.`, '/note what you see');
  const found = scenarioNamed(named, scene);
  if ('refusal' in found) return found;
  const { scenario } = found;
  const { severity } = scenario;
  const severe: EntryData[] = severity === null ? [] : [{ type: 'severity_set', severity }];
  return { entries: [{ type: 'drill_begun', scenario }, ...severe], reply: { about: 'drill' } };
}

function scenarioNamed(
  typed: string,
  { plan, repository, scenarios }: Scene,
): { readonly scenario: Scenario } | { readonly refusal: Refusal } {
  const { names, texts } = scenarios ?? NONE;
  const name = called(typed);
  if (!maySpeak(repository, plan))
    return no(
      'Everybody can read this room, and nothing is said unasked in it, so no scenario can be played here (public-rooms.speak).',
      '/drill',
    );
  const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
  if (text === undefined && names.length === 0)
    return no(
      `There is no scenario here: they belong in \`${SCENARIOS_PATH}\`, each as \`name.yml\`.`,
      '/drill',
    );
  if (text === undefined) {
    const near = nearest(name, names);
    const choices = names.slice(0, 12);
    return {
      refusal: { code: 'missing', asks: 'a scenario', found: typed, choices, ...(near && { nearest: near }) },
    };
  }
  const { scenario, problems } = readScenario(name, text, plan);
  if (scenario) return { scenario };
  const lines = problems.slice(0, TOLD).map(({ line, column, message }) => `${line}:${column} ${message}`);
  const more = problems.length > TOLD ? ` And ${problems.length - TOLD} more.` : '';
  return no(
    `The scenario ${name} cannot be played as it is written. ${escaped(lines.join(' '), LONGEST_TOLD)}${more}`,
    '/drill',
  );
}

const no = (what: string, right: string) => ({ refusal: { code: 'not that', what, right } }) as const;

/** The scenarios that commands ask to play, as they are called in their folder. */
export const scenariosAsked = (said: readonly Spoken[], scene: Scene): string[] =>
  said.flatMap(({ command, understand }) => {
    const understood = command.name === 'drill' ? understand(scene) : undefined;
    const typed = understood && 'args' in understood ? understood.args['scenario'] : undefined;
    return typeof typed === 'string' ? [called(typed)] : [];
  });

const called = (typed: string): string => typed.toLowerCase().replace(/\.ya?ml$/, '');
