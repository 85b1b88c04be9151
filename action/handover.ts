import { startUnlessOneWaits, type Dispatched, type Workflow } from '../app/github/dispatch.ts';
import type { Pause } from './pause.ts';

const TRIES = 3;
const APART = 5_000;
const INPUTS = { mode: 'watch' };

/** Sees to it that a watch begins after this moment; what came of it, in one line, or undefined where one waits. */
export async function watchStarted(workflow: Workflow): Promise<string | undefined> {
  const dispatched = await startUnlessOneWaits(workflow, INPUTS);
  if (dispatched === 'one waits') return undefined;
  return dispatched === 'started'
    ? `Something is due soon in a severe incident: ${workflow.file} was started to watch it.`
    : `Something is due soon in a severe incident, and the watch cannot be started: ${dispatched.refused}. What is due is said when the schedule or an event comes.`;
}

/** Lets another run go on where this one has to end; what came of it, in one line. */
export async function handedOver(
  workflow: Workflow | undefined,
  { sleep }: Pick<Pause, 'sleep'>,
): Promise<string> {
  let dispatched: Dispatched = { refused: 'the runner does not name this workflow', final: true };
  for (let tries = 1; workflow && tries <= TRIES; tries += 1) {
    dispatched = await startUnlessOneWaits(workflow, INPUTS);
    if (typeof dispatched === 'string' || dispatched.final) break;
    await sleep(APART * tries);
  }
  return typeof dispatched === 'string'
    ? 'Another run goes on.'
    : `No other run goes on: ${dispatched.refused}. What is due is said when the schedule or an event comes.`;
}
