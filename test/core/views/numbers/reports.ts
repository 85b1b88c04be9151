import { reportOf, type Report } from '../../../../app/core/views/numbers/report.ts';
import type { Plan } from '../../../../app/core/plan/schema.ts';
import { HOSTILE } from '../../hostile.ts';
import { played, planOf } from '../../numbers/played.ts';
import { year, YEAR } from '../../numbers/year.ts';

const WHERE = { repository: 'acme/shop', now: YEAR.to };
const UNREAD = { number: 99, url: 'https://github.com/acme/shop/issues/99', why: 'GitHub answered 502' };

const ROOMS = year();
const YEARLY = reportOf({ rooms: ROOMS, unreadable: [UNREAD] }, YEAR, { ...WHERE, plan: planOf() });

/** The report of the year of the tests. */
export const yearly = (): Report => YEARLY;

/** A report in which everything that people name is hostile: incidents, audiences, roles, vendors. */
export function hostile(): Report[] {
  return HOSTILE.map((words) => {
    const title = (words.replace(/\s+/g, ' ').trim() || 'x').slice(0, 60);
    const room = played(20, '2026-08-01T09:00Z', [[1, 'alice', '/sev 1']], { title: words });
    const { audiences, roles, vendors, ...plan } = planOf();
    const named: Plan = {
      ...plan,
      audiences: { ...audiences, leadership: { ...audiences['leadership']!, title } },
      roles: { ...roles, lead: { ...roles['lead']!, title } },
      vendors: { citrix: { ...vendors['citrix']!, name: title } },
    };
    return reportOf({ rooms: [...ROOMS, room], unreadable: [] }, YEAR, { ...WHERE, plan: named });
  });
}
