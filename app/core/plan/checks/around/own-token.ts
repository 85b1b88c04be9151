import { shown } from '../../problems.ts';
import { lineOf } from './events.ts';
import { asks, type Found, type Looked } from './rule.ts';
import { workflowIn } from './workflow.ts';

const OPENS = /gh issue (?:create|edit)|issues\.(?:create|addLabels)\b|create-(?:an-)?issue/;
// A token that a team made itself: what is done with it starts workflows.
const OTHER_TOKEN =
  /secrets\.(?!GITHUB_TOKEN\b)\w*(?:TOKEN|PAT|KEY)\b|create-github-app-token|outputs\.token/;

/** Nobody counts on an event that GitHub never sends: workflows that open outages with their own token start no other. */
export const eventsCome = asks('repository', 'workflows', ({ plan }, files): Looked => {
  const served = files.some((file) => workflowIn(file) !== undefined);
  if (!served) return [];
  return files.flatMap((file): Looked => {
    const opens = OPENS.exec(file.text);
    const about = new RegExp(`\\b${escaped(plan.label)}\\b`, 'i').test(file.text);
    if (!opens || !about || workflowIn(file)) return [];
    if (OTHER_TOKEN.test(file.text)) return [null];
    const found: Found = {
      kind: 'event-never-arrives',
      path: [],
      value: opens[0],
      message: `This workflow opens or labels issues as ${shown(plan.label)} with its own token. Use an App's token for it.`,
      nearest: 'actions/create-github-app-token',
      place: { ...lineOf(file.text, opens.index), file: file.path },
    };
    return [found];
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
