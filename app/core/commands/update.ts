import { command, many, refuse } from '../grammar/define.ts';
import type { Scene } from '../grammar/scene.ts';
import type { EntryData } from '../incident/fold.ts';
import { WORDS_KEPT } from '../incident/entry.ts';
import type { Instant } from '../incident/words.ts';
import { needsYes, notForEverybody, readsRoom, tooOpen, waysOut } from '../outgoing/audiences.ts';
import { composed, type Composed, findingsIn, nextAfter, viewAt } from '../outgoing/compose.ts';
import type { Finding } from '../words/check.ts';

export const update = command({
  name: 'update',
  group: ({ args }, { plan, readers }) =>
    !readers && args.audiences.every((one) => readsRoom(plan, one) && waysOut(plan, one).length === 0)
      ? 'record'
      : 'speak',
  may: 'record for the room; speak for everybody else',
  does: 'Tells an audience how it stands',
  usage: [
    '/update technical how it stands',
    '/update leadership next: 30m how it stands',
    '/update regulator from: 09:30 what is reported',
  ],
  takes: { audiences: many('audience') },
  details: { next: 'ahead', from: 'past' },
  text: 'must',
  examples: {
    right: [
      '/update technical the chain on edge 2 is incomplete',
      '/update technical next: 45m we wait for the vendor',
    ],
    wrong: ['/update', '/update technical', '/update everybody it is fine'],
  },
  decide({ args: { audiences: named }, details, text }, scene) {
    const { plan, readers } = scene;
    const audiences = named.length === 0 && readers ? readers : named;
    if (readers && audiences.some((one) => !readers.includes(one))) return refuse({ code: 'not here' });
    const names = Object.keys(plan.audiences);
    if (audiences.length === 0)
      return refuse({
        code: 'missing',
        asks: 'an audience',
        ...(text && { found: text.split(/\s+/)[0]! }),
        choices: names.length > 0 ? names : ['technical'],
      });
    const open = audiences.find((one) => tooOpen(plan, one, scene.repository));
    if (open !== undefined) return refuse(notForEverybody(open, '/update technical how it stands'));
    const entries = decided([...new Set(audiences)], text, details, scene);
    const long = entries.find((one) => wordsIn(one).some((words) => words.length > WORDS_KEPT));
    return long
      ? refuse({
          code: 'too long',
          most: WORDS_KEPT,
          right: '/update technical in fewer words',
        })
      : { entries };
  },
});

const wordsIn = (one: EntryData): readonly string[] =>
  one.type === 'update_sent' ? Object.values(one.words) : one.type === 'update_offered' ? [one.words] : [];

/** One row for those who may be told at once, and one for each whose words wait. */
function decided(
  audiences: readonly string[],
  text: string,
  details: { readonly next?: Instant; readonly from?: Instant },
  scene: Scene,
): EntryData[] {
  const { plan, incident } = scene;
  const found = new Map(
    audiences.map((one) => [one, findingsIn(text, one, nextAfter(scene, one, scene.at, details), scene)]),
  );
  const blocked = (one: string): readonly Finding[] =>
    found.get(one)!.filter(({ level }) => level === 'block');
  // What is typed for the room was read by the room already.
  const leaves = (one: string): boolean => waysOut(plan, one).length > 0 || !readsRoom(plan, one);
  const waits = (one: string): boolean => needsYes(plan, one) || (leaves(one) && blocked(one).length > 0);
  const { next: stated, from } = details;
  const next = { ...(stated !== undefined && { next: stated }), ...(from !== undefined && { from }) };
  let number = incident.updates.last;
  const composedFor = (audience: string): Composed & { warned: readonly string[] } => {
    const nextAt = nextAfter(scene, audience, scene.at, details);
    const given = { text, nextAt, number: `U${number}`, author: scene.by } as const;
    const made = composed(viewAt(scene), audience, given);
    const warned = found.get(audience)!.flatMap(({ level, says }) => (level === 'warn' ? [says] : []));
    return { ...made, warned: [...(made.problem === undefined ? [] : [made.problem]), ...warned] };
  };
  const atOnce = audiences.filter((one) => !waits(one));
  const entries: EntryData[] = [];
  if (atOnce.length > 0) {
    number += 1;
    const made = atOnce.filter(leaves).map((one) => [one, composedFor(one)] as const);
    const words = Object.fromEntries(made.map(([one, { words: its }]) => [one, its]));
    entries.push({
      ...{ type: 'update_sent', number, audiences: atOnce, text, words },
      ...{ ...next, ...(incident.status.ended && { over: true }) },
      ...warning([...new Set(made.flatMap(([, { warned }]) => warned))]),
    });
  }
  for (const audience of audiences.filter(waits)) {
    number += 1;
    const held = blocked(audience);
    const { words, warned } = composedFor(audience);
    // What its words say of the next one is what they promise, whenever they are sent.
    const says = nextAfter(scene, audience, scene.at, details);
    entries.push({
      ...{ type: 'update_offered', number, audience, text, words },
      ...(says !== null && { next: says }),
      ...(stated !== undefined && { asked: true }),
      ...(from !== undefined && { from }),
      ...(held.length > 0 && { held: held.map(({ says }) => says) }),
      ...(held.some(({ check }) => check === 'secrets') && { never: true }),
      ...warning(warned),
    });
  }
  return entries;
}

const warning = (warned: readonly string[]) => warned.length > 0 && { warned };
