import { fold, type Entry, type Incident } from '../../app/core/incident/fold.ts';
import { afterTheFact, type Document } from './postmortem-told.ts';
import { replica, REPOSITORY, says, shop, shows, type Replica, type Shown } from './room.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { documents, files } from './postmortem.ts';

/** Somebody's comment, at a moment in ISO 8601. */
export type Line = readonly [at: string, who: string, body: string];

/** A public outage as people would have told it here. */
export interface Story {
  readonly title: string;
  readonly plan: string;
  readonly people: readonly string[];
  readonly declared: string;
  readonly lines: readonly Line[];
}

export interface Told {
  readonly github: LocalGitHub;
  readonly one: Replica;
  readonly number: number;
  readonly document: Document;
  readonly shown: Shown;
  readonly incident: Incident;
  readonly entries: readonly Entry[];
}

/** Tells a story comment by comment, at its own times, and reads the document that comes of it. */
export async function told(story: Story): Promise<Told> {
  const people = Object.fromEntries(story.people.map((login) => [login, 'write' as const]));
  const github = await shop(
    { people, now: new Date(story.declared), speed: 0 },
    { '.github/outage-plan.yml': story.plan },
  );
  const one = replica(github);
  const [first] = story.people;
  const { title } = story;
  const number = await github.as(first!).openIssue(REPOSITORY, { title, body: '', labels: ['outage'] });
  await one.look(number);
  for (const [at, who, body] of story.lines) {
    const wait = Date.parse(at) - github.clock.now().getTime();
    // `says` lets a minute pass by itself.
    github.clock.advance(wait - 60_000);
    await says(github, one, number, who, body);
  }
  const [pull] = await documents(github);
  const [file] = await files(github, pull!.head.ref);
  const { entries, base } = one.shell.remembered(`${REPOSITORY}#${number}`).journal!;
  const shown = await shows(github, number);
  const document = afterTheFact(file!.text, github.url);
  return { github, one, number, document, shown, entries, incident: fold(entries, base?.state) };
}
