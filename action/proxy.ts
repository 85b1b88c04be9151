import * as http from 'node:http';

type Env = Readonly<Record<string, string | undefined>>;
const NAMES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/** Sends requests through the runner's proxy, where it names one. Gives a warning where this Node cannot. */
export function useProxy(env: Env): string | undefined {
  if (!NAMES.some((name) => env[name]) || env['NODE_USE_ENV_PROXY'] === '1') return undefined;
  // Since Node 24.14; before that, only the variable works.
  const { setGlobalProxyFromEnv } = http as { setGlobalProxyFromEnv?: () => unknown };
  if (setGlobalProxyFromEnv) {
    setGlobalProxyFromEnv();
    return undefined;
  }
  return 'The runner names a proxy. For it to be used, set NODE_USE_ENV_PROXY to 1 in this step’s env.';
}
