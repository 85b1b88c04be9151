import type { Instant, Person } from '../incident/words.ts';
import type { MessageKind } from './message.ts';

/** Words that wait for a yes. */
export interface Offer {
  number: number;
  /** What its comment calls it, where another row was given that number in the same moment. */
  was: number | null;
  key: string;
  audience: string;
  /** As typed. */
  text: string;
  /** Exactly what would be sent, Markdown. */
  words: string;
  by: Person;
  at: Instant;
  /** When its words say that the next one comes. */
  next: Instant | null;
  from: Instant | null;
  /** Somebody asked for that very time. */
  asked: boolean;
  /** Made by the app: then one person's yes is the first pair of eyes. */
  draft: boolean;
  /** What speaks against it, in sentences; `never`: it cannot be sent at all. */
  held: readonly string[];
  never: boolean;
  /** What is worth a glance before somebody says yes, in sentences. */
  warned: readonly string[];
  /** It stands in a comment of its own, which becomes the record of its sending. */
  own: boolean;
  /** Where its comment stands, if that is in a mirror. */
  mirror?: string;
  /** Whom its comment mentions. */
  to: readonly Person[];
}

/** Words that left, kept for sending them again. */
export interface Sent {
  /** Null for what is no update. */
  number: number | null;
  key: string;
  at: Instant;
  by: Person;
  author: Person | null;
  alone: boolean;
  automatic: boolean;
  kind: MessageKind;
  /** Key of the offer that its sending is recorded on, where that stands in a comment of its own. */
  on: string | null;
  /** Typed in a mirror: the room has not read it yet. */
  elsewhere?: boolean;
  /** By audience, Markdown. */
  words: Readonly<Record<string, string>>;
  /** Who was called, where it calls somebody: its words are made anew. */
  to?: readonly Person[];
}

/** What an audience was last told. */
export interface Told {
  first: Instant;
  last: Instant;
  number: number;
  text: string;
  by: Person;
  approvedBy: Person | null;
  /** Heard that it is over. */
  over: boolean;
  /** It began again after that, and they have not heard so yet. */
  resumed: boolean;
  count: number;
}

/** What an offer records. */
export type Offered = Pick<Offer, 'number' | 'audience' | 'text' | 'words'> & {
  next?: Instant;
  from?: Instant;
  asked?: boolean;
  draft?: boolean;
  held?: readonly string[];
  never?: boolean;
  warned?: readonly string[];
  own?: boolean;
  to?: readonly Person[];
};

/** What sending records. */
export interface SentData {
  number: number;
  audiences: readonly string[];
  text: string;
  /** What each audience outside the comment itself is sent, Markdown. */
  words: Readonly<Record<string, string>>;
  next?: Instant;
  /** When the clock of its deadlines began, as stated. */
  from?: Instant;
  /** The offer that this sends, with who wrote it. */
  offer?: { readonly key: string; readonly by: Person; readonly own: boolean; readonly mirror?: string };
  /** Sent by whoever offered it, unanswered for its time. */
  alone?: boolean;
  automatic?: boolean;
  over?: boolean;
  /** What was worth a glance in its words, in sentences. */
  warned?: readonly string[];
}
