import { isSecretName } from '../../plan/kinds/secrets.ts';
import { showsNumbers } from '../partners/contacts.ts';
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
 * in the room goes before what the plan says. The public has none, nor has anybody in a public repository: its texts can be read there.
 */
export function bridgeFor(view: View, audience: string): BridgeFacts {
  const { incident, plan } = view;
  if (audience === 'public' || !showsNumbers(view)) return NONE;
  const name = own(plan.audiences, audience)?.bridge ?? audience;
  const said = own(incident.bridges, name);
  const planned = own(plan.bridges, name);
  const phone = planned?.phone ?? '';
  const bridge = {
    name,
    url: said?.url ?? planned?.url ?? '',
    phone: isSecretName(phone) ? '' : phone,
    how: said?.how ?? '',
  };
  return bridge.url || bridge.phone ? bridge : NONE;
}

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
