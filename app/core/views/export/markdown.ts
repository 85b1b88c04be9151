import { ledgerMarkdown } from '../ledger.ts';
import { casesMarkdown } from '../partners/cases-export.ts';
import { sections } from '../markdown.ts';
import { timeline, type View } from '../scene.ts';
import { statement } from './statement.ts';

/** The record to read, or to keep in a repository: as the room tells it, and nothing left out. */
export function asMarkdown(view: View, number: number): string {
  const { incident, repository, text, time, zoned, issueUrl } = view;
  const { declaration, severity, status } = incident;
  const lines = timeline(view.entries, view).map(({ at, markdown }) => `- ${time(at)} ${markdown}`);
  return sections(
    `# ${text(declaration.title, 200)}`,
    `${repository.owner}/${repository.name}#${number}, <${issueUrl}>. Severity ${severity.now ?? 'never said'}, ${status.now}. As of ${zoned(view.now)}.`,
    `## Timeline`,
    lines.join('\n'),
    `## Changes`,
    ledgerMarkdown({ incident, entries: view.entries, number, issueUrl }),
    `## Vendors`,
    casesMarkdown(view, number),
    `## About this record`,
    statement,
  );
}
