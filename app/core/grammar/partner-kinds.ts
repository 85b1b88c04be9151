import { caseAct, caseNumber, partner, vendorNames, vendorSeverity } from './partners.ts';
import type { Scene } from './scene.ts';

/** The arguments of commands about partners: how each is read, what it may be, and what to ask for. */
export const PARTNERS = {
  caseAct: {
    read: caseAct,
    choices: () => ['answered', 'escalated', 'restored', 'closed', 'reopened', 'packet', 'not needed'],
    asks: 'what became of the case',
  },
  partner: {
    read: partner,
    choices: (scene: Scene) => [
      ...new Set([
        ...vendorNames(scene).map(({ vendor }) => vendor),
        ...scene.incident.vendors.cases.map(({ number }) => `V${number}`),
      ]),
    ],
    asks: 'a vendor, or the number of a case such as V1',
  },
  caseNumber: { read: caseNumber, choices: () => ['81234567'], asks: "the vendor's number of the case" },
  vendorSeverity: { read: vendorSeverity, choices: () => ['1', '2'], asks: "the vendor's severity" },
} as const;
