import { info, summary as page, warning } from '@actions/core';
import { USUAL } from '../app/core/numbers/usual.ts';
import type { Repository } from '../app/core/room/room.ts';
import { count } from '../app/core/views/numbers/lengths.ts';
import { reportMarkdown } from '../app/core/views/numbers/markdown.ts';
import { asking } from '../app/github/asking.ts';
import { readReport } from '../app/github/report.ts';
import type { Shell } from '../app/github/shell.ts';
import type { Inputs } from './inputs.ts';

// What GitHub takes as a summary, with room for what is written in more than one byte.
const LONGEST = 900_000;

/** Writes the numbers of a period as the job summary. Nothing in the repository is changed. */
export async function report(
  repository: Repository,
  { since = USUAL }: Pick<Inputs, 'since'>,
  shell: Shell,
  hasPage: boolean,
): Promise<void> {
  const ask = asking(shell);
  const { seal } = shell;
  const found = await readReport(repository, { since }, { ask, seal, plan: (one) => shell.plan(one) });
  if ('problem' in found) throw new Error(found.problem);
  for (const { number, why } of found.unread) warning(`#${number} is not in the numbers: ${why}.`);
  info(`${count(found.numbers.incidents.length, 'incident')}, ${count(ask.requests(), 'request')}`);
  if (hasPage) await page.addRaw(reportMarkdown(found).slice(0, LONGEST)).write();
}
