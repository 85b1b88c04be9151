import { command, may, record } from '../grammar/define.ts';
import type { EntryData } from '../incident/fold.ts';

export const incident = command({
  name: 'incident',
  also: ['outage', 'declare'],
  // Whoever may declare says how bad it is; later that is for those who steer.
  group: ({ args }, { incident: { declaration } }) =>
    declaration.declared && args.severity !== undefined ? 'steer' : 'record',
  may: 'record; steer for the severity of a room',
  does: 'Makes this issue an incident room',
  usage: ['/incident', '/incident 1 what people notice'],
  takes: { severity: may('severity') },
  text: 'may',
  declares: true,
  ongoing: true,
  examples: { right: ['/incident', '/incident sev1 Checkout is down', '/declare', '/outage 2'], wrong: [] },
  decide({ args, text }) {
    const entries: EntryData[] = [];
    if (args.severity !== undefined) entries.push({ type: 'severity_set', severity: args.severity });
    if (text) entries.push({ type: 'impact_stated', text });
    return entries.length > 0 ? { entries } : record({ type: 'answered', question: 'declared' });
  },
});
