import { shown } from '../../problems.ts';
import { today } from './dates.ts';
import { alone } from './rule.ts';

/** Somebody can be called when a vendor is late. */
export const vendorsEscalate = alone('vendors', ({ plan }) =>
  Object.entries(plan.vendors).map(([name, vendor]) => {
    if (vendor.escalateTo.some(({ phone, email }) => phone !== null || email !== null)) return null;
    const nearest = `escalate-to: { name: Duty manager, phone: ALLCLEAR_PHONE_${name.toUpperCase().replaceAll('-', '_')} }`;
    const what =
      vendor.escalateTo.length === 0 ? 'nobody to escalate to' : 'no number or address to escalate to';
    const message = `${shown(vendor.name)} has ${what}. Write ${nearest}.`;
    return { kind: 'vendor-without-escalation', path: ['vendors', name, 'escalate-to'], message, nearest };
  }),
);

/** Contracts with an end have not reached it. */
export const contractsHold = alone('vendors', ({ plan, now }) =>
  Object.entries(plan.vendors).flatMap(([name, { name: title, contractUntil }]) => {
    if (contractUntil === null) return [];
    if (contractUntil >= today(now, plan.timezone)) return [null];
    const message = `The contract with ${shown(title)} ended on ${contractUntil}. Write the new last day, or take the vendor out.`;
    return [{ kind: 'contract-passed' as const, path: ['vendors', name, 'contract-until'], message }];
  }),
);
