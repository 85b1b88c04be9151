import { made } from './engine.ts';
import type { UpdateFacts } from './facts.ts';
import { faultAt } from './faults.ts';

const ROW = { id: 'T1', text: 'look at the gateway', who: 'Bob Ray', at: '10:12' };

/** Everything known, halfway through. */
const FULL: UpdateFacts = {
  ...{
    audience: 'technical',
    audienceTitle: 'Technical',
    organization: 'Acme',
    incident: '#412',
    number: 'U3',
  },
  ...{ title: 'Checkout is down', text: 'We found it.\n\nDecision: switch over?', message: 'We found it.' },
  ...{
    decisions: ['switch over?'],
    news: ['T1 was finished'],
    late: '',
    severity: 'Severity 1',
    status: 'identified',
  },
  ...{
    over: false,
    drill: false,
    automatic: false,
    first: false,
    impact: 'Nobody can pay',
    since: '09:38 CET',
  },
  ...{ declared: '09:41 CET', lasted: '37 minutes', ended: '', cause: 'a certificate', fix: '' },
  ...{
    tasks: [ROW],
    moreTasks: 2,
    changes: [{ ...ROW, id: 'C1' }],
    findings: [ROW],
    partners: ['Citrix engaged since 09:46'],
  },
  ...{ eta: '10:45 CET', etaOf: 'failover', etaPassed: false, nextBy: '10:30 CET', at: '10:15 CET' },
  bridge: { name: 'technical', url: 'https://meet.example/tech', phone: '+49 30 1', how: 'PIN 1' },
  ...{ room: 'https://github.com/acme/outages/issues/412', author: 'Carol', approvedBy: 'Bob Ray' },
  roles: [{ title: 'Incident Lead', who: 'Bob Ray' }],
};

const NOTHING: UpdateFacts = {
  ...FULL,
  ...{
    organization: '',
    text: '',
    message: '',
    decisions: [],
    news: [],
    impact: '',
    since: '',
    cause: '',
    first: true,
  },
  ...{
    tasks: [],
    moreTasks: 0,
    changes: [],
    findings: [],
    partners: [],
    eta: '',
    etaOf: '',
    room: '',
    nextBy: '',
  },
  ...{
    bridge: { name: '', url: '', phone: '', how: '' },
    roles: [],
    author: '',
    approvedBy: '',
    status: 'investigating',
  },
};

// Each way that a template's conditions may take.
const TRIALS: readonly UpdateFacts[] = [
  FULL,
  {
    ...FULL,
    over: true,
    status: 'resolved',
    ended: '11:02 CET',
    fix: 'a new certificate',
    nextBy: '',
    eta: '',
  },
  { ...FULL, automatic: true, late: 'Due 2 minutes ago', status: 'monitoring', etaPassed: true, drill: true },
  NOTHING,
];

/** What is wrong with a template, tried on updates of every sort; null where all of them render. */
export function faultIn(
  name: string,
  template: string,
): { line: number; column: number; what: string } | null {
  let said = '';
  for (const facts of TRIALS) {
    try {
      said += made(template, { ...facts, audience: name });
    } catch (fault) {
      const { line = 1, column = 1, what } = faultAt(fault, Object.keys(facts));
      return { line, column, what };
    }
  }
  return said === ''
    ? { line: 1, column: 1, what: 'it writes nothing; {{ text }} is the words of the update' }
    : null;
}
