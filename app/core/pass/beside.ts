import type { JoinRoom } from '../duplicates/moved.ts';
import type { OpenFollowUps } from '../follow-ups/wanted.ts';
import type { Outdate } from './outdate.ts';

/** Writes beside the words in the room: issues to be opened, older words to be replaced, another room to be told. */
export type Beside = OpenFollowUps | Outdate | JoinRoom;
