import { debug, error, info, warning } from '@actions/core';
import type { Given } from '../app/channels/secrets.ts';
import { MINUTE } from '../app/core/incident/words.ts';
import type { Repository } from '../app/core/room/room.ts';
import { githubClient } from '../app/github/client.ts';
import { lastGood } from '../app/github/last-good.ts';
import type { PlanRead } from '../app/github/plan.ts';
import { readPlanFrom } from '../app/github/plans.ts';
import { sealWith } from '../app/github/seal.ts';
import type { Line, Remembered, Shell } from '../app/github/shell.ts';
import { trainingRecords } from '../app/github/training-records.ts';
import type { Inputs } from './inputs.ts';
import { delivering } from './outside.ts';
import { viewer } from './viewer.ts';

/** A shell for one run, and the plans that it has read. */
export interface RunShell extends Shell {
  /** The plan, where this run needed it and could read it. */
  planRead(repository: Named): Promise<PlanRead | undefined>;
  /** The plan, and who we are where GitHub did not tell, is asked anew next time. */
  forget(): void;
}

type Named = Pick<Repository, 'owner' | 'name'>;

/** Everything that looking at rooms needs, made from the inputs. */
export function shellFor(inputs: Inputs, secrets: Given, apiUrl: string): RunShell {
  const client = githubClient({ token: inputs.token, baseUrl: apiUrl, log: say });
  const plans = new Map<string, { at: number; read: Promise<PlanRead> }>();
  const good = lastGood();
  const remembered = new Map<string, Remembered>();
  let me: ReturnType<typeof viewer> | undefined;
  const seal = sealWith(inputs.sealKey);
  const asked = () => (me ??= viewer(client, apiUrl));
  const records = trainingRecords({ client, seal, me: asked });
  const read = (repository: Repository): Promise<PlanRead> =>
    readPlanFrom(client, repository, inputs.plan, records).then(
      (found) => good.over(key(repository), found),
      (failure: unknown) => {
        const before = good.of(key(repository));
        if (!before) throw failure;
        return before;
      },
    );
  return {
    client,
    seal,
    me: asked,
    deliver: delivering(secrets, client, asked),
    async plan(repository) {
      const name = key(repository);
      const now = performance.now();
      const known = plans.get(name) ?? { at: now, read: read(repository) };
      plans.set(name, known);
      return now - known.at < MINUTE ? known.read : { ...(await known.read), stale: true };
    },
    planRead: async (repository) => plans.get(key(repository))?.read.catch(() => undefined),
    forget() {
      plans.clear();
      me = me?.then((known) => known ?? viewer(client, apiUrl));
    },
    remembered(room) {
      const known = remembered.get(room) ?? { claims: new Map() };
      remembered.set(room, known);
      return known;
    },
    closed: new Map(),
    mirrors: new Map(),
    log: say,
    dryRun: inputs.dryRun,
    tick: () => performance.now(),
  };
}

const key = ({ owner, name }: Named): string => `${owner}/${name}`.toLowerCase();

/** Writes a line into the log of the run. */
export function say({ level, text, ...details }: Line): void {
  const line = Object.keys(details).length > 0 ? `${text} ${JSON.stringify(details)}` : text;
  if (level === 'debug') debug(line);
  else if (level === 'info') info(line);
  else if (level === 'warn') warning(line);
  else error(line);
}
