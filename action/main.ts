import { getInput, info, setFailed, setOutput } from '@actions/core';
import { currentEvent } from './event.ts';
import { inputsFrom } from './inputs.ts';
import { jobFor } from './job.ts';

// Whatever an event that concerns nobody does not need is loaded after this has been found out.
try {
  const inputs = inputsFrom(getInput);
  if ('problems' in inputs) throw new Error(inputs.problems.join('\n'));
  const event = currentEvent();
  const job = jobFor(event, inputs.mode);
  const rest =
    'check' in job ? await (await import('./plan-check.ts')).checked(job, inputs, event, process.env) : job;
  if (rest === 'done') info('The plan was checked.');
  else if ('ignore' in rest) {
    info(`Nothing to do: ${rest.ignore}.`);
    setOutput('result', 'ignored');
  } else {
    const { run } = await import('./run.ts');
    await run(rest, inputs, event, process.env);
  }
} catch (error) {
  setFailed(error instanceof Error ? error.message : String(error));
}
