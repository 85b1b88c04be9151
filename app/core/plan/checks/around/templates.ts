import { nearest } from '../../nearest.ts';
import { shown } from '../../problems.ts';
import type { Plan } from '../../schema.ts';
import { asks, type Found, type Looked } from './rule.ts';

const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.md$/, '');

/** The team's own words render, each with everything that an update may bring. */
export const templatesRender = asks('words', 'templates', ({ plan, fault }, files): Looked =>
  files
    .filter(({ path }) => nameOf(path) !== plan.postmortem.template)
    .map(({ path, text }): Found | null => {
      const name = nameOf(path);
      const found = fault(name, text);
      if (!found) return null;
      const { line, column, what } = found;
      const place = { file: path, line, column };
      return {
        kind: 'template-fault',
        path: [],
        value: name,
        message: `The template ${shown(name)} does not render: ${what}.`,
        place,
      };
    }),
);

/** Templates that audiences name are there. */
export const templatesThere = asks(
  'words',
  'elsewhere',
  ({ plan, builtIn }, elsewhere, { templates }): Looked => {
    const own = 'answer' in templates ? templates.answer.map(({ path }) => nameOf(path)) : [];
    const there = [...own, ...elsewhere];
    return naming(plan).map(([audience, template]) => {
      if (there.includes(template) || builtIn(template)) return null;
      const near = nearest(template, there);
      const message = `No template is called ${shown(template)}; it belongs at .github/outage-plan/templates/${shown(template)}.md.${near === undefined ? '' : ` Did you mean ${near}?`}`;
      return {
        kind: 'template-missing',
        path: ['audiences', audience, 'template'],
        value: template,
        message,
        nearest: near,
      };
    });
  },
  (plan) => naming(plan).length > 0,
);

const naming = ({ audiences }: Plan): [string, string][] =>
  Object.entries(audiences).flatMap(([name, { template }]) => (template === null ? [] : [[name, template]]));
