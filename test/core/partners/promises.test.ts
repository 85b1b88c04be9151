import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../app/core/incident/words.ts';
import { moment, zoneName } from '../../../app/core/incident/zone.ts';
import { against, measured } from '../../../app/core/partners/clock.ts';
import { clocksFrom, contractOf, severityFor } from '../../../app/core/partners/contract.ts';
import { toolsFor } from '../../../app/core/partners/tools.ts';
import { readPlan } from '../../../app/core/plan/read.ts';

const planOf = (text: string) => readPlan({ text, path: 'p' }).plan;
const vendorWith = (severities: string) =>
  planOf(`vendors: { citrix: { severities: { ${severities} } } }`).vendors['citrix']!;

describe('the severity of a case', () => {
  it.each([
    ['that of the incident', '1: {}, 2: {}, 3: {}', 'sev2', '2'],
    ['the mildest that the vendor knows', '1: {}, 2: {}', 'sev3', '2'],
    ['the gravest that the vendor knows', '2: {}, 3: {}', 'sev1', '2'],
    ['of two as near the graver', '1: {}, 3: {}', 'sev2', '1'],
    ['that of the incident where the vendor knows none', '', 'sev2', '2'],
  ])('is %s', (_, severities, incident, found) => {
    expect(severityFor(vendorWith(severities), incident)).toBe(found);
  });
});

describe('a clock', () => {
  it.each([
    [8, 10, '8 minutes (contract 10)'],
    [10.9, 10, '10 minutes (contract 10)'],
    [41, 15, '41 minutes (contract 15, 26 late)'],
    [65, 15, '1 hour 5 minutes (contract 15 minutes, 50 minutes late)'],
    [0.5, 10, 'less than a minute (contract 10 minutes)'],
    [41, null, '41 minutes'],
    [-3, 10, 'less than a minute (contract 10 minutes)'],
  ])('that took %d of %d minutes', (took, within, words) => {
    const by = within === null ? null : within * MINUTE;
    expect(against(measured(0, by, took * MINUTE))).toBe(words);
  });

  it.each([
    // The clocks go back at 03:00 on 25 Oct and forward at 02:00 on 28 Mar.
    ['2026-10-25T00:30', 4, '03:30 CET'],
    ['2027-03-28T00:30', 4, '05:30 CEST'],
  ])('from %s runs for %d real hours, until %s', (from, hours, until) => {
    const plan = planOf('vendors: { citrix: { severities: { 1: { restore-within: 4h } } } }');
    const start = DateTime.fromISO(from, { zone: 'Europe/Berlin' }).toMillis();
    const { restoreBy } = clocksFrom(start, contractOf(plan, 'citrix', '1'));
    expect(restoreBy! - start).toBe(hours * HOUR);
    expect(`${moment(restoreBy!, 'Europe/Berlin', start)} ${zoneName(restoreBy!, 'Europe/Berlin')}`).toBe(
      until,
    );
  });

  it('is not there for a vendor or a severity that the plan does not know', () => {
    const plan = planOf('vendors: { citrix: { severities: { 1: { answer-within: 10m } } } }');
    for (const [vendor, severity] of [
      ['akamai', '1'],
      ['citrix', '2'],
      ['constructor', '1'],
      ['citrix', null],
    ] as const)
      expect(clocksFrom(0, contractOf(plan, vendor, severity))).toEqual({});
  });
});

describe('the agreed tool', () => {
  const plan = planOf(`tools:
  wireshark: { for: what is on the wire, link: 'https://a.example/' }
  packet-capture: { name: Sniffer Pro, link: 'https://b.example/' }
  nowhere: { for: the wire }`);
  it.each([
    ['look at the WIRE', ['https://a.example/']],
    ['open Wireshark, please', ['https://a.example/']],
    ['take a packet capture', ['https://b.example/']],
    ['sniffer pro it', ['https://b.example/']],
    ['wired, unwireshark and packets', []],
  ])('for "%s"', (text, links) => {
    expect(toolsFor(text, plan).map(({ link }) => link)).toEqual(links);
  });
});
