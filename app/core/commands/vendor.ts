import { command, may, refuse } from '../grammar/define.ts';
import { called, nameless, ofRow } from '../partners/calling.ts';
import { became, notNeeded, packetOf } from '../partners/becoming.ts';
import { meantByWord } from '../partners/near.ts';

export const vendor = command({
  name: 'vendor',
  group: 'record',
  does: 'Keeps a case with a partner outside and the clocks of its contract',
  usage: [
    '/vendor citrix 81234567 what is wrong',
    '/vendor citrix at: 09:46 sev: 1',
    '/vendor V1 81234567',
    '/vendor V1 answered at: 09:54',
    '/vendor V1 escalated',
    '/vendor V1 restored',
    '/vendor V1 closed',
    '/vendor V1 reopened',
    '/vendor V1 packet',
    '/vendor citrix not needed and why',
  ],
  takes: {
    act: may('caseAct'),
    which: may('partner'),
    caseId: may('caseNumber'),
  },
  details: { sev: 'vendorSeverity', at: 'recent' },
  text: 'may',
  examples: {
    right: [
      '/vendor citrix 81234567 card payments time out',
      '/vendor citrix',
      '/vendor citrix at: 09:46 sev: 1 card payments time out',
      '/vendor V1 answered',
      '/vendor citrix not needed the fault is ours',
      '/vendor V1 packet',
    ],
    wrong: ['/vendor', '/vendor V9999 answered', '/vendor answered', '/vendor V9999'],
  },
  decide({ args, details, text }, scene) {
    const { act, which, caseId } = args;
    const said = {
      ...{ caseId, severity: details.sev, of: details.at, text },
    };
    if (act === undefined) {
      const near = meantByWord(which, text, scene);
      if (near) return refuse(near);
      if (which === undefined) return nameless(said, scene);
      return 'row' in which ? ofRow(which.row, said, scene) : called(which, said, scene);
    }
    // `/vendor answered they look into it`: what names no partner here is a word of the text.
    const stray = which && 'known' in which && !which.known ? which.name : undefined;
    const words = stray === undefined ? said : { ...said, text: `${stray} ${text}`.trim() };
    const meant = stray === undefined ? which : undefined;
    if (act === 'not needed') return notNeeded(meant, words, scene);
    return act === 'packet' ? packetOf(meant, scene) : became(act, meant, words, scene);
  },
});
