import { CommanderError } from 'commander';
import { statusOf } from '../app/github/asking.ts';
import { program } from './program.ts';
import { Wrong } from './wrong.ts';

/** Runs one command line and answers with its exit status: 0 done, 1 it failed or found a gap, 2 it was typed wrong. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(words.length > 0 ? [...words] : ['--help'], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`allclear: ${said(error)}\n`);
    return error instanceof Wrong ? 2 : 1;
  }
}

const HINTS: Readonly<Record<number, string>> = {
  0: 'GitHub did not answer',
  401: 'GitHub does not know the token: set GITHUB_TOKEN (or GH_TOKEN)',
  403: 'GitHub refused: the token lacks a permission, or too much was asked in too short a time',
  404: 'GitHub knows no such thing, or the token may not see it',
};

function said(error: unknown): string {
  if (error instanceof Wrong) return error.message;
  const status = statusOf(error);
  if (status === undefined) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  return HINTS[status] ?? `GitHub answered ${status}`;
}
