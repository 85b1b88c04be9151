import { createRequire } from 'node:module';

/** What we call ourselves towards GitHub; the bundle has the number written in. */
export const VERSION: string =
  typeof ALLCLEAR_VERSION === 'string'
    ? ALLCLEAR_VERSION
    : (createRequire(import.meta.url)('../../package.json') as { version: string }).version;

declare const ALLCLEAR_VERSION: string | undefined;
