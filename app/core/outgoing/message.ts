/** Under what the messages go that wake somebody: they are for no audience of the plan. */
export const CALLED = 'called';

/** Why something is said: an update, the beginning or the end, a promise that moved, somebody called. */
export type MessageKind = 'update' | 'began' | 'ended' | 'moved' | 'page';

/**
 * Words ready to leave GitHub for one audience. Plain data: whoever makes one has chosen what the audience
 * may read, escaped it for each format, and checked it; a channel only carries it.
 */
export interface Message {
  readonly incident: {
    /** `owner/name` of the room's repository. */
    readonly repository: string;
    readonly number: number;
    /** The room, or null where the audience must not be led there. */
    readonly url: string | null;
    readonly title: string;
    /** Its name in the plan, for machines; and as people read it. */
    readonly severity: string;
    readonly severityWords: string;
    readonly status: string;
  };
  readonly audience: string;
  readonly update: `U${number}` | null;
  readonly kind: MessageKind;
  /** The same for all messages of an incident, so that mail threads. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly mrkdwn: string;
  readonly markdown: string;
  /** Says whether two sendings are one: the same key is the same message. */
  readonly key: string;
  readonly drill: boolean;
}
