import type { Attend } from '../upkeep/attend.ts';
import type { Attended, Deed, Desk } from '../upkeep/desk.ts';
import { recordedWords } from '../views/training/recorded.ts';
import { registerText } from '../views/training/register.ts';
import type { DueData } from './openings.ts';
import { registerKey } from './openings.ts';
import { fullName, homeOf, registerIn } from './place.ts';
import { proposing, saidKey } from './proposing.ts';
import { memoryIn, remembering, withRecords, type Recorded, type RegisterMemory } from './records.ts';
import { saidIn } from './said.ts';
import { subjectOf, trainingOf } from './standing.ts';
import { namedIn } from '../plan/people.ts';

/** The register itself: records what is said there and what was passed on, and keeps its comment current. */
export const atRegister: Attend = (desk) => {
  const keeps = desk.plan.training.keep === 'issue';
  const passed = (desk.passed ?? []).reduce<RegisterMemory>(
    (memory, { from, comment, data }) => remembering(memory, from, comment, data as readonly Recorded[]),
    memoryIn(desk.memory),
  );
  const heard = hear(desk, passed.through[''] ?? 0);
  if ('needs' in heard) return heard;
  const memory = heard.recorded.reduce<RegisterMemory>(
    (before, { comment, recorded }) => remembering(before, '', comment, keeps ? recorded : []),
    passed,
  );
  if (heard.deeds.some((one) => one.do === 'propose')) return heard;
  const plan = keeps ? withRecords(desk.plan, memory.records) : desk.plan;
  const body = desk.repository.private ? registerText(plan, desk.now) : '';
  return { deeds: [...heard.deeds, ...(body ? [{ do: 'keep', body, memory } as const] : [])] };
};

/** An issue about a training that runs out: closed once the training was renewed, or nobody minds it any more. */
export const atDue: Attend = ({ kept, plan, now }) => {
  const { login, subjects = [], until } = kept.data as Partial<DueData>;
  if (kept.ended !== null || !plan.given || login === undefined || until === undefined) return { deeds: [] };
  const minded = namedIn(plan, login) ? subjects.filter((one) => subjectOf(plan, one)) : [];
  const left = minded.filter((one) => {
    const training = trainingOf(login, one, plan, now);
    return !training || (training.until !== null && training.until <= until);
  });
  if (left.length > 0) return { deeds: [] };
  return { deeds: [{ do: 'close', as: minded.length > 0 ? 'completed' : 'not planned' }] };
};

/** Any other issue about the plan, where trainings may be recorded too: they are passed on to the register. */
export const alsoRecording =
  (inner: Attend): Attend =>
  (desk) => {
    const heard = hear(desk, 0);
    const recorded = 'needs' in heard ? [] : heard.recorded.flatMap((one) => one.recorded);
    const records = remembering(memoryIn(undefined), '', 1, recorded).records;
    const keeps = desk.plan.training.keep === 'issue';
    const attended = inner(keeps ? { ...desk, plan: withRecords(desk.plan, records) } : desk);
    if ('needs' in heard || 'needs' in attended)
      return { needs: { ...needsOf(attended), ...needsOf(heard) } };
    return { deeds: [...heard.deeds, ...attended.deeds] };
  };

const needsOf = (attended: object): object => ('needs' in attended ? (attended.needs as object) : {});

interface Heard {
  readonly deeds: readonly Deed[];
  readonly recorded: readonly { readonly comment: number; readonly recorded: readonly Recorded[] }[];
}

/** What people recorded in comments after that one, and how they are answered. */
function hear(desk: Desk, after: number): Heard | Extract<Attended, { needs: unknown }> {
  const rights: string[] = [];
  const deeds: Deed[] = [];
  const recorded: Heard['recorded'][number][] = [];
  for (const remark of desk.remarks.filter(({ id }) => id > after)) {
    if (desk.said.has(saidKey(remark.id))) continue;
    const verdict = saidIn(remark, desk);
    if (!verdict || 'denied' in verdict) continue;
    if ('asks' in verdict) {
      rights.push(verdict.asks);
      continue;
    }
    if ('refused' in verdict) {
      const { id } = remark;
      deeds.push({ do: 'say', key: saidKey(id), body: verdict.refused, for: id, with: 'confused' });
      recorded.push({ comment: id, recorded: [] });
      continue;
    }
    recorded.push({ comment: remark.id, recorded: verdict.recorded });
    if (desk.plan.training.keep === 'plan') {
      const attended = proposing(verdict.recorded, remark, desk);
      if ('needs' in attended) return attended;
      deeds.push(...attended.deeds);
    } else if (desk.kept.kind === 'training register')
      deeds.push({ do: 'react', comment: remark.id, with: '+1' });
    else deeds.push(...passingOn(verdict.recorded, remark.id, desk));
  }
  if (rights.length > 0) return { needs: { rights: [...new Set(rights)] } };
  // What is said of a proposal waits for it: one round carries out proposals alone.
  const proposals = deeds.filter((one) => one.do === 'propose');
  return { deeds: proposals.length > 0 ? proposals : deeds, recorded };
}

function passingOn(recorded: readonly Recorded[], comment: number, desk: Desk): Deed[] {
  const home = homeOf(desk);
  const from = `${fullName(desk.repository)}#${desk.kept.number}`;
  const to = {
    kind: 'training register',
    key: registerKey(home),
    repository: registerIn(desk.plan, home),
  } as const;
  const body = `On record: ${recordedWords(recorded, desk)}.`;
  return [
    { do: 'pass on', to, passed: { from, comment, data: recorded } },
    { do: 'say', key: saidKey(comment), body, for: comment },
  ];
}
