import { cpus } from 'node:os';
import { actionCommand } from './action-command.ts';
import { type AppCommands, appCommands } from './app-command.ts';
import { deliveries } from './deliveries.ts';
import type { Figure } from './figures.ts';
import { ignored } from './ignored.ts';
import { runtime } from './node24.ts';
import { dueSweep } from './due.ts';
import { published } from './published.ts';
import { spoken } from './severe.ts';
import { actionSweep, appSweep } from './sweep.ts';
import { ms, row, table } from './table.ts';
import { targets } from './targets.ts';

const LATENCIES = [0, 100];
const RUNS = 5;
const ROOMS = 200;
const DUE = 20;
const FOURTEEN = 14;

const progress = (text: string): void => void process.stderr.write(`${text} …\n`);

async function main(): Promise<void> {
  const node = runtime();
  const commands: AppCommands[] = [];
  const actions: Figure[] = [];
  for (const latency of LATENCIES) {
    progress(`A command through the App, ${latency} ms`);
    commands.push(await appCommands(latency, RUNS));
    progress(`A command through the Action, ${latency} ms`);
    actions.push(await actionCommand(node.path, latency, RUNS));
  }
  progress(`Sweeps over ${ROOMS} rooms by the App`);
  const appSweeps = await appSweep(ROOMS, LATENCIES, RUNS);
  progress(`Sweeps over ${ROOMS} rooms by the Action`);
  const actionSweeps = await actionSweep(node.path, ROOMS, LATENCIES, RUNS);
  progress(`A sweep over ${ROOMS} rooms with ${DUE} updates due`);
  const due = [await dueSweep(ROOMS, DUE, 0), await dueSweep(ROOMS, DUE, 100)];
  progress('Updates that leave GitHub');
  const updates = await published();
  progress('Three hours of a severity one');
  const severe = await spoken();
  progress('Deliveries that concern nobody, to the App and to a bare Probot app');
  const rates = await deliveries(4_000, 3);
  progress('Events that concern nobody, to the Action and to empty scripts');
  const idle = await ignored(node.path, 11);

  const rate = (perSecond: number): string => `${Math.round(perSecond).toLocaleString('en')} a second`;
  const process24 = `Node ${node.version}${node.right ? '' : ', no Node 24 at hand'}`;
  const once = (what: string, time: string, requests = 'none') => ({ what, requests, times: [time, ''] });
  process.stdout.write(`
${cpus().length} CPUs, Node ${process.versions.node}; medians of ${RUNS} runs against the local GitHub, which answers at once or after 100 ms.

${table([
  row(
    'App: `/role lead @bob`, from the delivery to the last write',
    commands.map(({ role }) => role),
  ),
  row(
    'App: `/severity 1`',
    commands.map(({ severity }) => severity),
  ),
  row(
    'App: `/role lead @bob`, the first delivery after a start',
    commands.map(({ first }) => first),
  ),
  row(`Action: \`/role lead @bob\`, whole process (${process24})`, actions),
  row(`App: a sweep over ${ROOMS} rooms with nothing to do`, appSweeps),
  row(
    `App: a sweep over ${ROOMS} rooms, in ${DUE} of which an update is due`,
    due.map(({ figure }) => figure),
  ),
  row('App: `/update leadership`, sent by mail, on the record of the last one', [updates.mail, undefined]),
  row('App: `/update technical`, sent to Slack, likewise', [updates.chat, undefined]),
  row('App: `/update public`, offered', [updates.offer, undefined]),
  row('App: `/approve U1`, which sends it to an issue in another repository', [updates.mirror, undefined]),
  row(`Action: the same idle sweep, whole process (${process24})`, actionSweeps),
  once('App: comments without a command', rate(rates.app), rates.requests === 0 ? 'none' : 'some'),
  once('A bare Probot app that does nothing: the same', rate(rates.bare)),
  once('Action: an event that it ignores, whole process', ms(idle.action)),
  once('An empty script importing `@actions/core` and `@actions/github`', ms(idle.empty)),
  once('The same script, bundled and minified', ms(idle.bundled)),
])}

Three hours of a severity one with ${FOURTEEN} people, who wrote ${severe.people} comments and sent ${severe.messages} messages to three audiences: ${severe.comments} comments of the app (${Object.entries(
    severe.kinds,
  )
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')}).

`);
  const found = targets({
    commands: commands.at(-1)!,
    sweep: appSweeps.at(-1)!,
    deliveries: rates,
    ignored: idle,
    due: due[0]!,
    severe,
  });
  for (const { wanted, found: is, met } of found)
    process.stdout.write(`- ${met ? 'met' : '**missed**'}: ${wanted} (${is})\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`The bench failed: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
