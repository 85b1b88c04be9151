import { reportCsv } from './csv.ts';
import { reportHtml } from './html/page.ts';
import { reportJson } from './json.ts';
import { reportMarkdown } from './markdown.ts';

/** The forms that a report comes in: to read on GitHub, for programs, for a spreadsheet, as a page with charts. */
export const FORMS = { md: reportMarkdown, json: reportJson, csv: reportCsv, html: reportHtml } as const;
