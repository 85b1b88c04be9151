import type { Client, Shell } from '../../app/github/shell.ts';

/** A shell that hears the answers to so many writes; the next is sent or not, and then it is dead. */
export function mortal(shell: Shell, heard: number, sends: boolean): { shell: Shell; dead: Promise<void> } {
  let die = (): void => undefined;
  const dead = new Promise<void>((resolve) => (die = resolve));
  let writes = 0;
  const request = async (route: string, given: Record<string, unknown>): Promise<unknown> => {
    if (/^GET |graphql/.test(route) || ++writes <= heard) return shell.client.request(route, given);
    if (writes === heard + 1 && sends) await shell.client.request(route, given);
    die();
    return new Promise(() => undefined);
  };
  return { shell: { ...shell, client: { request } as unknown as Client }, dead };
}
