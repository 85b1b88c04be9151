import { some, type Check } from './define.ts';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const IPV4 = new RegExp(`(?<![\\w.])(?:${OCTET}\\.){3}${OCTET}(?:/\\d{1,2})?(?![\\w]|\\.\\d)`, 'g');
// With an empty group, or all eight: clock times have neither.
const IPV6 =
  /(?<![\w:.])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?::(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?)(?:\/\d{1,3})?(?![\w:])/gi;
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}/gi;

/** Network and mail addresses in a text that leaves the house. */
export const addresses: Check = ({ text, standing, plan }) => {
  if (standing !== 'outside') return undefined;
  const ours = Object.values(plan.channels).flatMap((way) =>
    way.kind === 'email' ? [way.replyTo, way.from] : [],
  );
  const network = [...(text.match(IPV4) ?? []), ...(text.match(IPV6) ?? [])].filter((one) => one !== '::');
  // Where answers are wanted is written to be read.
  const mail = (text.match(MAIL) ?? []).filter(
    (one) => !ours.some((own) => own?.toLowerCase() === one.toLowerCase()),
  );
  const found = some([...network, ...mail]);
  return found
    ? { found, says: `It has addresses in it (${found}). Take them out, or say what they are for in words.` }
    : undefined;
};
