import { isSecretName } from '../../plan/kinds/secrets.ts';
import type { View } from '../scene.ts';

/** Where to join; empty where there is nothing that this audience may be told. */
export interface BridgeFacts {
  readonly name: string;
  readonly url: string;
  readonly phone: string;
  /** What else one needs to get in. */
  readonly how: string;
}

const NONE: BridgeFacts = { name: '', url: '', phone: '', how: '' };

/**
 * The bridge of an audience: the one that the plan names for it, else the one that goes by its name. What was said
 * in the room goes before what the plan says. The public has none; in a public repository nobody is told a number.
 */
export function bridgeFor({ incident, plan, repository }: View, audience: string): BridgeFacts {
  if (audience === 'public') return NONE;
  const name = own(plan.audiences, audience)?.bridge ?? audience;
  const said = own(incident.bridges, name);
  const planned = own(plan.bridges, name);
  const numbers = repository.private || plan.publicRooms.phoneNumbers;
  const phone = numbers ? (planned?.phone ?? '') : '';
  const bridge = {
    name,
    url: said?.url ?? planned?.url ?? '',
    phone: isSecretName(phone) ? '' : phone,
    how: numbers ? (said?.how ?? '') : '',
  };
  return bridge.url || bridge.phone ? bridge : NONE;
}

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
