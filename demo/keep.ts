import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LocalGitHub } from '../test/github/contract.ts';
import type { App } from './app.ts';
import type { Heard, Outside } from './outside.ts';
import { page } from './page.ts';
import type { Story } from './story.ts';

/** What ends the demo. */
export const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

interface Running {
  readonly github: LocalGitHub;
  readonly app: App;
  readonly outside: Outside;
  readonly heard: Heard[];
  readonly story: Story;
  readonly number: number;
}

/** Says how to go on, and shows the rooms as they are, until Ctrl-C. */
export async function keepRunning({ github, app, outside, heard, story, number }: Running): Promise<void> {
  const { repository, mirror } = story;
  const pages = createServer(async (request, response) => {
    const [, status, asked] = /^\/(status\/)?(\d+)$/.exec(request.url ?? '') ?? [];
    heard.push(...(await outside.heard()));
    const place = status ? mirror : repository;
    const room = await github.look(place, Number(asked ?? number)).catch(() => undefined);
    response.writeHead(room ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    const shown = { ...story, repository: place };
    response.end(room ? page(room, shown, status ? [] : heard) : 'There is no such issue.');
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  const { port } = pages.address() as AddressInfo;
  const issues = `${github.url}/repos/${repository}/issues`;
  const curl = (login: string, url: string, body: object): string =>
    `curl -s -H 'Authorization: Bearer ${github.token(login)}' ${url} -d '${JSON.stringify(body)}'`;
  process.stdout.write(`
Everything keeps running, and it is ${github.clock.now().toISOString().slice(0, 16).replace('T', ' ')} UTC on this GitHub.
  The room:   http://127.0.0.1:${port}/${number} (reload to see it as it is; other issues by their numbers)
  Its mirror: http://127.0.0.1:${port}/status/1, as the public reads it
  GitHub:     ${issues}/${number}
  The App:    ${app.url}/readyz

Comment as Mara, who leads:
  ${curl('mara', `${issues}/${number}/comments`, { body: '/reopen it is back' })}
Comment as Ravi:
  ${curl('ravi', `${issues}/${number}/comments`, { body: '/note one city answers 502 again' })}
Tell the leaders as Lena (the mail is at the end of the room’s page):
  ${curl('lena', `${issues}/${number}/comments`, { body: '/update leadership we see it again in one city' })}
Open another room as Ines:
  ${curl('ines', issues, { title: 'DNS is slow', labels: ['outage'] })}

Ctrl-C ends it.
`);
  await new Promise<void>((resolve) => {
    for (const signal of SIGNALS) process.removeAllListeners(signal).once(signal, () => resolve());
  });
  pages.close();
  pages.closeAllConnections();
}
