import type { Incident } from '../core/incident/fold.ts';
import type { PlanInForce } from '../core/respond.ts';
import type { Glance } from '../core/pass/glance.ts';
import type { PlanRead } from './plan.ts';

/** What stands for the version of a file that is no more. */
const GONE = 'gone';
const GONE_WORDS = 'the file is gone, or may not be read any more';

/** The plan as a room goes by it: one that was there when the incident began holds to its end, though its file may be gone. */
export function inForce(read: PlanRead, { declaration, status, planRead }: Incident): PlanInForce {
  const { plan, before, broken, stale = false } = read;
  const runs = declaration.declared !== null && status.ended === null && planRead.given;
  if (before && runs)
    return { plan: before, problems: [GONE_WORDS], broken: { version: GONE, kept: true }, stale };
  return { plan, problems: sentences(read), stale, ...(broken && { broken }) };
}

/** Whether a running room does not know yet how its plan stands. */
export function unaware({ broken, before }: PlanRead, { plan }: Glance): boolean {
  if (!plan) return false;
  return (broken?.version ?? (before && plan.given ? GONE : null)) !== plan.broken;
}

const sentences = ({ problems }: PlanRead): string[] =>
  problems.map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`);
