import type { Entry } from '../../app/core/incident/fold.ts';
import { fold } from '../../app/core/incident/fold.ts';
import { waysOut } from '../../app/core/outgoing/audiences.ts';
import { formats } from '../../app/core/views/updates/formats.ts';
import type { Broken } from './said.ts';
import type { Stage } from './stage.ts';
import { planOf } from './plans.ts';
import { ISSUE } from './state.ts';
import type { Arrival } from './value.ts';

type Of<T extends Entry['type']> = Extract<Entry, { type: T }>;
type Came = Of<'delivered' | 'not_delivered' | 'in_doubt'>;

/** One message that should leave by one channel. */
interface Wanted {
  readonly entry: Of<'update_sent' | 'next_moved'>;
  readonly audience: string;
  readonly channel: string;
  readonly words: string;
  readonly key: string;
}

const CAME: readonly Entry['type'][] = ['delivered', 'not_delivered', 'in_doubt'];

const keyOf = (key: string, audience: string): string => `acme/shop#${ISSUE.number}:${key}:${audience}`;

/** Everything that the journal sends out of the room. */
function wantedBy(entries: readonly Entry[], stage: Stage): Wanted[] {
  const { plan } = planOf(stage.story);
  return entries.flatMap((entry) => {
    if (entry.type !== 'update_sent' && entry.type !== 'next_moved') return [];
    const told = entry.type === 'update_sent' ? entry.words : { [entry.audience]: entry.words ?? '' };
    return Object.entries(told).flatMap(([audience, words]) =>
      waysOut(plan, audience).map((channel) => ({
        ...{ entry, audience, channel, words },
        key: keyOf(entry.key, audience),
      })),
    );
  });
}

/** Everything that does not hold of words that leave GitHub. */
export function wronglyLeft(stage: Stage, entries: readonly Entry[]): Broken[] {
  const wanted = wantedBy(entries, stage);
  const all = (rule: string, hows: readonly string[]): Broken[] => hows.map((how) => ({ rule, how }));
  return [
    ...all('left', unasked(stage.state.arrived, wanted)),
    ...all(
      'left',
      wanted.flatMap((one) => untold(one, entries, stage)),
    ),
    ...all(
      'words',
      wanted.flatMap((one) => foreign(one, entries, stage)),
    ),
    ...all('offer', sentTwice(entries)),
    ...all('offer', refusedThough(entries, stage)),
  ];
}

/** What arrived in other words than the journal has, or although the journal sends nothing. */
const unasked = (arrived: readonly Arrival[], wanted: readonly Wanted[]): string[] =>
  arrived.flatMap(({ channel, at, message }) => {
    const one = wanted.find(({ key, channel: way }) => key === message.key && way === channel);
    if (!one) return [`${message.key} arrived by ${channel}, which nobody wanted`];
    if (message.text !== formats(one.words).text) return [`${message.key} arrived in other words`];
    return at >= one.entry.at ? [] : [`${message.key} arrived before it was wanted`];
  });

/** Where what arrived and what the journal says of it do not fit, and whatever left twice unasked. */
function untold(
  { entry, audience, channel, key }: Wanted,
  entries: readonly Entry[],
  { state, disturbed }: Stage,
): string[] {
  const how = `${key} by ${channel}`;
  const ofIt = (one: Came | Of<'delivery_tried'>): boolean =>
    one.of === entry.key && one.audience === audience && one.channel === channel;
  const came = entries.filter((one): one is Came => CAME.includes(one.type) && ofIt(one as Came));
  const tried = entries.filter(
    (one): one is Of<'delivery_tried'> => one.type === 'delivery_tried' && ofIt(one),
  );
  const asked = tried.filter(({ by }) => by.id !== 0).length;
  const arrivals = state.arrived.filter((one) => one.message.key === key && one.channel === channel).length;
  const tries = 1 + Math.max(0, ...tried.map(({ attempt }) => attempt - 1));
  const last = came.find(({ attempt }) => attempt === tries);
  const delivered = came.filter(({ type }) => type === 'delivered').length;
  const doubtful = came.filter(({ type }) => type === 'in_doubt').length;
  return [
    ...(arrivals > 1 + asked ? [`${how} arrived ${arrivals} times`] : []),
    ...(last ? [] : [`${how}: nobody says what came of try ${tries}`]),
    ...(arrivals < delivered ? [`${how} is delivered ${delivered} times and arrived ${arrivals} times`] : []),
    ...(arrivals > delivered + doubtful ? [`${how} arrived, and the journal says it did not`] : []),
    ...(doubtful > 0 && !disturbed ? [`${how} is in doubt, and nothing was cut off`] : []),
  ];
}

/** Words that are not those of whoever is on record for them. */
function foreign({ entry, audience, words }: Wanted, entries: readonly Entry[], { said }: Stage): string[] {
  if (entry.type === 'next_moved' || entry.automatic) return [];
  const { offer } = entry;
  const offered = offer && entries.find(({ key }) => key === offer.key);
  if (offer && offered?.type !== 'update_offered') return [`${entry.key} sends ${offer.key}, no offer`];
  const origin = (offered as Of<'update_offered'> | undefined) ?? entry;
  if (offered && (offered as Of<'update_offered'>).words !== words)
    return [`${entry.key} sends other words to ${audience} than were offered`];
  if (origin.by.id === 0) return [];
  const id = Number(/^c(\d+)\./.exec(origin.key)?.[1]);
  const line = said.find((one) => one.id === id && one.by === origin.by.login)?.line ?? '';
  const typed = line.split(' ').slice(2).join(' ');
  return typed !== '' && words.includes(typed) ? [] : [`${origin.key} says what ${origin.by.login} did not`];
}

/** Offers that were sent more than once. */
function sentTwice(entries: readonly Entry[]): string[] {
  const offers = entries.flatMap((one) => (one.type === 'update_sent' && one.offer ? [one.offer.key] : []));
  return offers.filter((key, at) => offers.indexOf(key) !== at).map((key) => `${key} was sent twice`);
}

/** Whoever was told that no such offer waits, although it did. */
const refusedThough = (entries: readonly Entry[], { said }: Stage): string[] =>
  entries.flatMap((entry, at) => {
    if (entry.type !== 'refused' || entry.code !== 'no such row') return [];
    const { line = '' } = said.find(({ id }) => entry.key.startsWith(`c${id}.`)) ?? {};
    const { open } = fold(entries.slice(0, at)).updates;
    return open.some(({ number }) => line.split(' ')[1] === `U${number}`)
      ? [`${entry.key} (${line}) is refused, and that waits`]
      : [];
  });
