import type { Line } from '../github/shell.ts';
import type { Level } from './settings.ts';
import { LEVELS } from './settings.ts';

export type Log = (line: Line) => void;

const SECRET =
  /\b(gh[a-z]_[A-Za-z0-9]{8,}|github_pat_\w{8,}|eyJ[\w-]{8,}\.[\w-]+\.[\w-]+)|-----BEGIN[\s\S]*?-----END[^-]*-----/g;

/** Writes lines of the given level and above, one JSON object each; errors without their stacks, secrets never. */
export function jsonLog(
  least: Level,
  write: (text: string) => void = (text) => void process.stdout.write(text),
  now: () => Date = () => new Date(),
): Log {
  const from = LEVELS.indexOf(least);
  return ({ level, text, ...details }) => {
    if (LEVELS.indexOf(level) < from) return;
    const line = { time: now().toISOString(), level, text, ...details };
    write(`${JSON.stringify(line, plain)}\n`);
  };
}

/** What may be said of an error in a log: what kind it is, what it says, and GitHub's status. */
export function described(error: unknown): { error: string; status?: number } {
  const { name, message, status } = (error ?? {}) as { name?: string; message?: string; status?: number };
  const text = message ? `${name ?? 'Error'}: ${message}` : String(error);
  return { error: text, ...(typeof status === 'number' ? { status } : {}) };
}

function plain(_: string, value: unknown): unknown {
  if (value instanceof Error) return described(value);
  return typeof value === 'string' ? value.replace(SECRET, '***') : value;
}
