import { fold, type Entry, type Incident } from '../../app/core/incident/fold.ts';
import { afterTheFact, type Document, type Typed } from './postmortem-told.ts';
import { replica, REPOSITORY, says, shop, shows, type Replica, type Shown } from './room.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { documents, files, issues } from './postmortem.ts';

/** Somebody's comment, at a moment in ISO 8601. */
export type Line = readonly [at: string, who: string, body: string];

/** A public outage as people would have told it here. */
export interface Story {
  readonly title: string;
  readonly plan: string;
  readonly people: readonly string[];
  readonly declared: string;
  readonly lines: readonly Line[];
  /** GitHub refuses what would write a file. */
  readonly contents?: 'refused';
}

export interface Told {
  readonly github: LocalGitHub;
  readonly one: Replica;
  readonly number: number;
  readonly document: Document;
  readonly shown: Shown;
  readonly incident: Incident;
  readonly entries: readonly Entry[];
  /** Everything that people typed in the room, in order. */
  readonly typed: readonly Typed[];
}

/** Tells a story comment by comment, at its own times, and reads the document that comes of it. */
export async function told(story: Story): Promise<Told> {
  const people = Object.fromEntries(story.people.map((login) => [login, 'write' as const]));
  const github = await shop(
    // Alice reads along.
    { people: { alice: 'write', ...people }, now: new Date(story.declared), speed: 0 },
    { '.github/outage-plan.yml': story.plan },
  );
  if (story.contents)
    github.faults.add({ method: 'POST', path: /\/git\/refs$/, answer: 403, times: Infinity });
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
  return atTheEnd(github, one, number);
}

/** The document that came of a room, and what the room shows and remembers. */
export async function atTheEnd(github: LocalGitHub, one: Replica, number: number): Promise<Told> {
  const [pull] = await documents(github);
  const [issue] = await issues(github);
  const text = pull ? (await files(github, pull.head.ref))[0]!.text : issue!.body;
  const { entries, base } = one.shell.remembered(`${REPOSITORY}#${number}`).journal!;
  const shown = await shows(github, number);
  const typed = shown.seen.comments
    .filter(({ user }) => user.type !== 'Bot')
    .map(({ id, body }) => ({ id: id as number, body: body as string }));
  const document = afterTheFact(text, github.url);
  return { github, one, number, document, shown, entries, typed, incident: fold(entries, base?.state) };
}
