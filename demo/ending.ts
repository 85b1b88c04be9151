import type { IssueSeen } from '../test/github/contract.ts';
import type { Heard } from './outside.ts';
import type { Story } from './story.ts';

/** What is not as the story has it at its end: nothing, where all went well. */
export function complaints({ ends }: Story, { issue }: IssueSeen, heard: readonly Heard[]): string[] {
  const card: string = issue['pinned_comment']?.body ?? '';
  const list = (field: 'labels' | 'assignees'): string =>
    (issue[field] as { name?: string; login?: string }[])
      .map(({ name, login }) => name ?? login)
      .sort()
      .join(', ');
  const wanted: [what: string, is: string, should: string][] = [
    ['the issue', `${issue['state']} as ${issue['state_reason']}`, `closed as ${ends.reason}`],
    ['labels', list('labels'), [...ends.labels].sort().join(', ')],
    ...Object.entries(ends.heard).map(([name, count]): [string, string, string] => [
      `messages for ${name}`,
      String(heard.filter(({ audience }) => audience === name).length),
      String(count),
    ]),
    ['assignees', list('assignees'), [...ends.assignees].sort().join(', ')],
  ];
  return [
    ...wanted.flatMap(([what, is, should]) =>
      is === should ? [] : [`${what}: ${is || 'none'}, not ${should}`],
    ),
    ...ends.card.filter((words) => !card.includes(words)).map((words) => `the card does not say “${words}”`),
  ];
}
