import { shown } from '../../problems.ts';
import type { Rule } from './rule.ts';

/** A bridge has a door. */
export const bridgesOpen: Rule = ({ bridges }) =>
  Object.entries(bridges)
    .filter(([, bridge]) => bridge.url === null && bridge.phone === null)
    .map(([name]) => ({
      path: ['bridges', name],
      kind: 'bridge-without-door',
      message: `The bridge ${shown(name)} has neither url nor phone, so nobody could join.`,
      key: true,
      from: ['bridges', name],
    }));

/** A mail has somebody to go to. */
export const mailsHaveReaders: Rule = ({ channels }) =>
  Object.entries(channels)
    .filter(([, channel]) => channel.kind === 'email' && channel.to.length === 0)
    .map(([name]) => ({
      path: ['channels', name],
      kind: 'mail-without-readers',
      message: `The channel ${shown(name)} mails nobody. Name addresses under email, to.`,
      key: true,
      from: ['channels', name, 'email', 'to'],
    }));
