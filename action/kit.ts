import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { info } from '@actions/core';
import { type Given, secretsFrom } from '../app/channels/secrets.ts';
import { kitPage } from '../app/core/views/kit/page.ts';
import type { Repository } from '../app/core/room/room.ts';
import { and } from '../app/core/words/lists.ts';
import { asking } from '../app/github/asking.ts';
import { readKit, readPlace } from '../app/github/kit.ts';
import type { Shell } from '../app/github/shell.ts';
import type { Done } from './perform.ts';

/** Where the kit is written: never in the checkout, from which a later step might publish it. */
export const KIT_FILE = 'allclear-kit.html';

interface Wanted {
  readonly repository: Repository;
  readonly shell: Shell;
  readonly secrets: Given;
  readonly folder: string;
}

/** Writes the kit for the workflow's later steps; on a schedule only where the plan wants it every night. Fails in a public repository. */
export async function writeKit(
  when: 'nightly' | 'wanted',
  { repository, shell, secrets, folder }: Wanted,
): Promise<Done> {
  const ask = asking(shell);
  const done = (notes: readonly string[], kit?: string): Done => {
    for (const note of notes) info(note);
    const requests = ask.requests();
    return { looked: [], rooms: undefined, requests, notes, ...(kit !== undefined && { kit }) };
  };
  const plan = await shell.plan(repository);
  if (when === 'nightly' && !plan.plan.kit.nightly)
    return done(['No kit was written: the plan does not want one every night (kit: { nightly: true }).']);
  // The event tells how it was then; a run may be started again when the repository has long been opened.
  const place = await readPlace({ owner: repository.owner, repo: repository.name }, ask);
  const name = `${place.repository.owner}/${place.repository.name}`;
  if (!place.repository.private)
    throw new Error(
      `No kit was written: everybody can read ${name}, and anybody signed in to GitHub can download what its workflows leave. It would hold people's numbers and contracts. Write it on a machine of your own with npx allclear kit, or keep plan and rooms in a private repository.`,
    );
  const { kit, numbers } = await readKit(place, plan, secretsFrom(secrets.env).secret, shell.seal, ask);
  const unknown = [
    numbers.missing.length > 0 &&
      `Not given with the input secrets, so only named in it: ${and(numbers.missing)}.`,
    numbers.odd.length > 0 && `Left out, because it does not look like a phone number: ${and(numbers.odd)}.`,
  ].filter((note) => note !== false);
  if (shell.dryRun) return done(['The kit would have been written.', ...unknown]);
  const path = join(folder, KIT_FILE);
  await writeFile(path, kitPage(kit), { mode: 0o600 });
  return done([`Wrote the kit to ${path}.`, ...unknown], path);
}
