import { deedOn } from '../changes/asked.ts';
import { noSummary } from '../changes/no-such-row.ts';
import { propose, reword } from '../changes/propose.ts';
import { command, may, refuse } from '../grammar/define.ts';

const VERB = /^(approve|reject|withdraw|start|done|failed|undone)\b/i;

export const change = command({
  name: 'change',
  group: ({ args: { asked } }) =>
    asked?.verb === 'approve' || asked?.verb === 'reject' ? 'steer' : 'record',
  may: 'record; steer to approve and reject',
  does: 'Proposes a change to production, or rewords one; it gets a number',
  usage: [
    '/change what you will do',
    '/change what you will do risk: low undo: how to go back ref: CHG-1',
    '/change #45',
    '/change C1 what you will do instead',
    '/change approve C1',
  ],
  takes: { asked: may('asked'), pull: may('issue'), row: may('change'), afterwards: may('afterwards') },
  details: { risk: 'word', undo: 'line', ref: 'word' },
  text: 'must',
  textUnless: ['asked', 'row', 'pull'],
  examples: {
    right: [
      '/change replace the gateway certificate risk: low undo: secret version 41',
      '/change start the standby in Frankfurt',
      '/change #45',
      '/change https://github.com/acme/shop/pull/45 raise the timeout',
    ],
    wrong: ['/change', '/change undo: by hand'],
  },
  decide({ args: { asked, row, afterwards, pull }, details, text }, scene) {
    if (asked) return deedOn(asked, afterwards ?? false, text, scene);
    if (row === undefined) return noSummary(text, scene.incident) ?? propose(text, pull, details, scene);
    const verb = VERB.exec(text)?.[1]?.toLowerCase();
    // `/change C4 reject too risky` is hardly a new wording.
    if (verb)
      return refuse({
        code: 'not that',
        what: `Is that another wording of C${row}, or a word on it?`,
        right: `/${verb} C${row}${text.slice(verb.length)}`,
      });
    return reword(row, text, details, scene);
  },
});
