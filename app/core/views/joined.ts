import type { Person } from '../incident/words.ts';
import { and } from '../words/lists.ts';
import { address } from './card/facts-known.ts';
import type { View } from './scene.ts';

interface Joined {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly people: readonly Person[];
  readonly notes: number;
  /** Notes that stay where they are. */
  readonly left: number;
}

/** What a room hears of another that points to it. */
export function joinedText({ number, url, title, people, notes, left }: Joined, view: View): string {
  const { plan, text, name } = view;
  const team = text(plan.roles['team']?.title ?? 'team', 60);
  const sentences = [
    `**[#${number} ${text(title, 120)}](${address(url)}) is the same outage**, and this room goes on for both.`,
    people.length > 0 &&
      `From there ${and(people.map(name))} ${people.length === 1 ? 'is' : 'are'} on the ${team} now.`,
    notes > 0 &&
      `${notes === 1 ? 'Its note stands' : `Its ${notes} notes stand`} in the timeline, each at its own moment.`,
    left > 0 && `${left} older ones are there.`,
  ];
  return sentences.filter(Boolean).join(' ');
}
