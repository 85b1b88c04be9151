/** What a workflow may set with `with:`. */
export interface Inputs {
  readonly token: string;
  /** Path of the plan, where it is not the usual one. */
  readonly plan: string | undefined;
  readonly dryRun: boolean;
  readonly mode: Mode;
  /** Of a report: from when. */
  readonly since?: string;
  readonly sealKey: string | undefined;
  readonly summary: boolean;
  /** A check of the plan fails on warnings, too. */
  readonly strict: boolean;
  /** File of the workflow that watches severe incidents; undefined where none does. */
  readonly watch: string | undefined;
  /** What that workflow is started with: the workflow's own token, which outlives an App's. */
  readonly watchToken: string;
  /** What the plan's channels may use, as it was given. */
  readonly secrets: string;
}

export const MODES = ['auto', 'sweep', 'watch', 'check', 'kit', 'report', 'review'] as const;
export type Mode = (typeof MODES)[number];

/** Reads the inputs through `input`, or says what is wrong with them, one line each. */
export function inputsFrom(
  input: (name: string) => string,
): Inputs | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const yesNo = (name: string, otherwise: boolean): boolean => {
    const text = input(name).toLowerCase();
    if (text === '') return otherwise;
    if (text !== 'true' && text !== 'false') problems.push(`${name} is "${text}"; give true or false.`);
    return text === 'true';
  };
  const token = input('token');
  if (token === '') problems.push('token is empty; leave it out to use the workflow’s own.');
  const modeText = input('mode') || 'auto';
  const mode = MODES.find((name) => name === modeText);
  if (!mode) problems.push(`mode is "${modeText}"; give one of ${MODES.join(', ')}.`);
  const since = input('since');
  const watch = input('watch');
  if (watch !== '' && !/^[\w.-]+\.ya?ml$/.test(watch)) {
    problems.push(`watch is "${watch}"; give the file name of a workflow, such as allclear-watch.yml.`);
  }
  const inputs: Inputs = {
    token,
    plan: input('plan') || undefined,
    dryRun: yesNo('dry-run', false),
    mode: mode ?? 'auto',
    sealKey: input('seal-key') || undefined,
    summary: yesNo('summary', true),
    strict: yesNo('strict', false),
    ...(since && { since }),
    watch: watch || undefined,
    watchToken: input('watch-token') || token,
    secrets: input('secrets'),
  };
  return problems.length > 0 ? { problems } : inputs;
}
