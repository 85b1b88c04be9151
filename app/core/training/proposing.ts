import { edited } from '../plan/edit.ts';
import type { Plan } from '../plan/schema.ts';
import type { Proposed, Desk, Remark } from '../upkeep/desk.ts';
import type { Attended } from '../upkeep/desk.ts';
import { linesToAdd, recordedWords } from '../views/training/recorded.ts';
import type { Recorded } from './records.ts';

/** What becomes of records that belong into the plan: proposed as a pull request, else the lines to add are said. */
export function proposing(recorded: readonly Recorded[], { id }: Remark, desk: Desk): Attended {
  const { plan, planText, proposed, kept } = desk;
  const say = (body: string): Attended => ({
    deeds: [{ do: 'say', key: saidKey(id), body, for: id }],
  });
  if (planText === undefined) return { needs: { planText: true } };
  const text = planText === null ? undefined : written(recorded, planText.text, plan);
  if (planText === null || text === undefined) return say(linesToAdd(recorded, plan));
  if (text === planText.text) return say('The plan says so already.');
  const branch = `allclear/trained-${kept.number}-${id}`;
  const answer: Proposed | undefined = Object.hasOwn(proposed, branch) ? proposed[branch] : undefined;
  if (answer === 'may not') return say(linesToAdd(recorded, plan));
  const words = recordedWords(recorded, desk);
  if (answer) return say(`Proposed in ${answer.url}: ${words}. It counts once that is merged.`);
  const title = recorded.length === 1 ? 'Record a training' : 'Record trainings';
  const body = `${words}, as said in ${kept.url}#issuecomment-${id}.`;
  return { deeds: [{ do: 'propose', proposal: { branch, path: planText.path, text, title, body } }] };
}

/** By which the answer to a comment about trainings is known again. */
export const saidKey = (comment: number): string => `trained:${comment}`;

/** The plan's text with all of the records; undefined where one cannot be written surely. */
function written(recorded: readonly Recorded[], text: string, plan: Plan): string | undefined {
  return recorded.reduce<string | undefined>((before, { login, subject, on }) => {
    const name = Object.keys(plan.people).find((one) => one.toLowerCase() === login.toLowerCase()) ?? login;
    return before === undefined ? undefined : edited(before, ['people', name, 'trained', subject], on);
  }, text);
}
