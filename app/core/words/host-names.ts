import { some, type Check } from './define.ts';

// Endings that lead nowhere outside.
const INNER =
  /(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,6}(?:internal|intern|local|localdomain|corp|lan|intra|intranet|private|svc|home\.arpa|compute\.amazonaws\.com)(?![\w-])/gi;
const WORD = /(?<![\w.:@/-])[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*(?![\w@-]|:[\da-f:])/gi;
const POD = /^[a-z][a-z0-9-]*-[a-f0-9]{6,10}-[a-z0-9]{5}$/;
const MACHINE =
  /^(?:db|database|web|app|srv|svr|server|host|node|edge|gw|gateway|lb|loadbalancer|proxy|cache|redis|memcached|mysql|mariadb|postgres|pg|pgsql|mongo|oracle|kafka|zk|zookeeper|elastic|es|k8s|kube|worker|queue|mq|rabbit|vm|esx|esxi|fw|firewall|sw|switch|rtr|router|bastion|jump|vault|nfs|san|nas|dns|ns|mx|smtp|ldap|ad|dc|pod|cluster|api|ip|ec2)\d*$/;
const STAGE = /^(?:prod|prd|production|stg|stage|staging|dev|test|tst|qa|uat|int)\d*$/;
const COUNTED = /^\d+[a-z]?$/;

/** Whether a word is what machines are called: db-prod-03, edge2.fra1, ip-10-0-1-4, a pod. */
function machine(word: string): boolean {
  if (word.length > 200) return false;
  const lower = word.toLowerCase();
  if (POD.test(lower) && /\d/.test(lower)) return true;
  const parts = lower.split(/[-.]/);
  const named = parts.some((part) => MACHINE.test(part));
  const counted = parts.some((part) => COUNTED.test(part) || (MACHINE.test(part) && /\d$/.test(part)));
  if (parts.length === 1) return /^[a-z]{2,}\d{1,4}$/.test(lower) && named;
  return named && (counted || parts.some((part) => STAGE.test(part)));
}

/** Names of machines in a text that leaves the house: they mean nothing to its readers and much to others. */
export const hostNames: Check = ({ text, standing }) => {
  if (standing !== 'outside') return undefined;
  const inner = text.match(INNER) ?? [];
  const named = (text.match(WORD) ?? []).filter(
    (word) => machine(word) && !inner.some((one) => one.includes(word)),
  );
  const found = some([...inner, ...named]);
  return found
    ? {
        found,
        says: `It names machines (${found}), which mean nothing to its readers. Say what people notice.`,
      }
    : undefined;
};
