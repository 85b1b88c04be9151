import { isSecretName, looksSecret } from '../../plan/kinds/secrets.ts';
import type { Plan } from '../../plan/schema.ts';
import { html, type Html } from './html.ts';
import type { Kit } from './kit.ts';

/** Every phone number that the plan has, as it is written there. */
function phonesIn({ people, vendors, bridges }: Plan): string[] {
  const all = [
    ...Object.values(people).map(({ phone }) => phone),
    ...Object.values(bridges).map(({ phone }) => phone),
    ...Object.values(vendors).flatMap(({ phone, escalateTo, contacts }) => [
      phone,
      ...[...escalateTo, ...contacts].map((one) => one.phone),
    ]),
  ];
  return all.filter((phone) => phone !== null);
}

/** The phone numbers that secrets hold, and the names of those that could not be had. */
export interface NumbersKnown {
  readonly numbers: Readonly<Record<string, string>>;
  /** Not set where the kit is written. */
  readonly missing: readonly string[];
  /** Set to what is no phone number, and so not written down: a plan must not print any secret it likes. */
  readonly odd: readonly string[];
}

/** Looks up the secrets that the plan names as phone numbers. Nothing is looked up where the kit holds none. */
export function numbersOf(plan: Plan, secret: (name: string) => string | undefined): NumbersKnown {
  const names = plan.kit.phoneNumbers ? [...new Set(phonesIn(plan).filter(isSecretName))].sort() : [];
  const found = names.map((name) => ({ name, value: secret(name)?.trim() ?? '' }));
  const numbers = Object.create(null) as Record<string, string>;
  for (const { name, value } of found) if (isNumber(value)) numbers[name] = value;
  return {
    numbers,
    missing: found.filter(({ value }) => value === '').map(({ name }) => name),
    odd: found
      .filter(({ name, value }) => value !== '' && !Object.hasOwn(numbers, name))
      .map(({ name }) => name),
  };
}

/** Digits, what parts them, and short words such as PIN: nothing else is a number to call. */
function isNumber(value: string): boolean {
  if (value.length > 80 || looksSecret(value) || !/^[+(]?\d/.test(value)) return false;
  const words = value.split(/\s+/);
  const digits = value.replace(/\D/g, '').length;
  return digits >= 3 && words.every((word) => /^(?:[\d()+./,;#*–-]+|\p{L}{1,10}[.:]?)$/u.test(word));
}

/** A number to call, or where to look for it; nothing where the plan has none or the kit holds none. */
export function phone(written: string | null, { plan, numbers }: Kit): Html | undefined {
  if (written === null || !plan.kit.phoneNumbers) return undefined;
  const secret = isSecretName(written);
  const number = secret ? (Object.hasOwn(numbers, written) ? numbers[written]! : undefined) : written;
  if (number === undefined) return html`<span class="quiet">number: see the secret ${written}</span>`;
  const dialled = /^\s*\+?[\d\s().\/-]+/.exec(number)?.[0].replace(/[^\d+]/g, '') ?? '';
  return dialled.length >= 3 ? html`<a href="tel:${dialled}">${number}</a>` : html`<b>${number}</b>`;
}
