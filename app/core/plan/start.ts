/** What somebody answered who begins with a plan; empty is not known yet. */
export interface Answers {
  readonly organization: string;
  readonly timezone: string;
  readonly label: string;
  readonly lead: readonly string[];
  readonly comms: readonly string[];
  readonly changes: readonly string[];
}

/** The label of rooms where no plan says otherwise. */
export const USUAL_LABEL = 'outage';

/** The plan to start from, with what was answered in it; `today` is the day on which it was looked at last. */
export function startingPlan(template: string, answers: Answers, today: string): string {
  const { organization, timezone, label, lead } = answers;
  const roles = (['lead', 'comms', 'changes'] as const).filter((role) => answers[role].length > 0);
  return [
    (text: string) =>
      line(
        text,
        /^organization: .*$/m,
        organization === ''
          ? 'organization: # as outsiders know it'
          : `organization: ${quoted(organization)}`,
      ),
    (text: string) => line(text, /^timezone: \S+/m, `timezone: ${timezone}`),
    (text: string) =>
      label === USUAL_LABEL
        ? text
        : line(text, /^(timezone: .*)$/m, (found) => `${found}\nlabel: ${quoted(label)}`),
    ...roles.map(
      (role) => (text: string) =>
        line(
          text,
          new RegExp(`^  ${role}: .*$`, 'm'),
          `  ${role}: { on-call: [${answers[role].join(', ')}] }`,
        ),
    ),
    (text: string) =>
      line(
        text,
        /^ {2}owner: \[\](.*)$/m,
        (found) =>
          `${found.replace('[]', `[${lead.slice(0, 1).join('')}]`)}\n  last: ${today} # when people last read it whole`,
      ),
    (text: string) =>
      line(
        text,
        /Copy it to \S+, put your own people in, and delete\n# what/,
        'Put your own people in, and delete\n# what',
      ),
  ].reduce((text, change) => change(text), template);
}

/** A workflow or an issue form that names the label of rooms, with the label of this plan. */
export const withLabel = (text: string, label: string): string =>
  label === USUAL_LABEL
    ? text
    : text
        .replaceAll(`'${USUAL_LABEL}'`, () => `'${label.replaceAll("'", "''")}'`)
        .replace(`labels: [${USUAL_LABEL}]`, () => `labels: [${quoted(label)}]`);

/** The template is ours: what is not in it any more is a mistake of ours. */
function line(text: string, from: RegExp, to: string | ((found: string) => string)): string {
  if (!from.test(text)) throw new Error(`the template of the plan has no ${from.source}`);
  // What people answered is no pattern: a $ in it stays one.
  return text.replace(from, (found) => (typeof to === 'string' ? to : to(found)));
}

/** A text as YAML: plain where nothing in it could be read as anything else. */
const quoted = (text: string): string =>
  /^[A-Za-z][\w.-]*( [\w.-]+)*$/.test(text) && !/^(null|true|false|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
