import { unset } from './kinds/kind.ts';
import { BRIDGE } from './kinds/names.ts';
import { PHONE, URL_ } from './kinds/texts.ts';
import { section, table } from './section.ts';

const bridge = section({
  url: unset(URL_).describe('Where to join.'),
  phone: unset(PHONE).describe('The dial-in, with its PIN, or the name of the secret that holds it.'),
});

export const bridges = table(BRIDGE, bridge);
