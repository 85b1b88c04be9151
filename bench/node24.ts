import { execFileSync } from 'node:child_process';

export interface Runtime {
  readonly path: string;
  readonly version: string;
  /** Whether it is one that the Action may meet. */
  readonly right: boolean;
}

/** What the Action runs on: `NODE24`, a `node` of 24 or newer, else this very Node. */
export function runtime(): Runtime {
  const named = process.env['NODE24'];
  for (const path of [named, 'node'].filter((one) => one !== undefined)) {
    const version = versionOf(path);
    if (version && Number(version.split('.')[0]) >= 24) return { path, version, right: true };
    if (path === named) throw new Error(`NODE24 is ${named}, which is no Node of version 24 or newer`);
  }
  return { path: process.execPath, version: process.versions.node, right: false };
}

function versionOf(path: string): string | undefined {
  try {
    return execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
