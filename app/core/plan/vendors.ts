import * as z from 'zod';
import { DURATION } from './kinds/durations.ts';
import { orNone, reads, unset } from './kinds/kind.ts';
import { SEVERITY, VENDOR, VENDOR_SEVERITY } from './kinds/names.ts';
import { DATE, EMAIL, PHONE, URL_, text } from './kinds/texts.ts';
import { list, section, table } from './section.ts';

const contact = section({
  name: reads(text(80)).prefault('').describe('Who it is, or the position.'),
  phone: unset(PHONE).describe('A number, or the name of the secret that holds it.'),
  email: unset(EMAIL).describe('A mail address.'),
  for: reads(text(120)).prefault('').describe('What to call about.'),
});

const contacts = z
  .union([z.array(contact, { error: 'a contact, or a list of contacts' }), contact.transform((one) => [one])])
  .transform((all): readonly z.output<typeof contact>[] => all);

const clocks = section({
  'answer-within': unset(orNone(DURATION)).describe('How soon the contract promises an answer.'),
  'restore-within': unset(orNone(DURATION)).describe('How soon the contract promises restoration.'),
});

const vendor = section({
  name: reads(text(80)).prefault('').describe('What people call it. Left out: its key.'),
  portal: unset(URL_).describe('Where cases are opened.'),
  phone: unset(PHONE).describe('Where cases are opened by phone.'),
  contract: reads(text(120))
    .prefault('')
    .describe('The number or name of the contract, to say when calling.'),
  'contract-until': unset(DATE).describe('The last day of the contract.'),
  'call-at': list(SEVERITY)
    .prefault(['sev1'])
    .describe('The severities at which a case is asked for at once.'),
  'open-within': reads(orNone(DURATION))
    .prefault('10m')
    .describe('How soon a case must be open before it is chased.'),
  severities: table(VENDOR_SEVERITY, clocks)
    .prefault({})
    .describe("The vendor's own severities, each with its clocks. Without them there are no clocks."),
  'escalate-to': contacts
    .prefault([])
    .describe('Whom to call at a severity-one case and when a clock is broken.'),
  contacts: contacts.prefault([]).describe('Whom else the vendor has: account manager, duty desk.'),
});

export const vendors = table(VENDOR, vendor);
