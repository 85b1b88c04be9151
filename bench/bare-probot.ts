import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createNodeMiddleware, Probot } from 'probot';

// The least that a Probot app can be: it takes deliveries, checks their signatures and does nothing.
const probot = new Probot({
  appId: Number(process.env['APP_ID']),
  privateKey: process.env['PRIVATE_KEY']!,
  secret: process.env['WEBHOOK_SECRET']!,
  baseUrl: process.env['GITHUB_API_URL']!,
  logLevel: 'warn',
});
const middleware = await createNodeMiddleware((app) => void app.on('issue_comment.created', () => {}), {
  probot,
  webhooksPath: '/api/github/webhooks',
});
const server = createServer((request, response) => {
  if (request.url === '/readyz') response.end('ok');
  else void middleware(request, response);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`{"url":"http://127.0.0.1:${port}"}\n`);
});
process.once('SIGTERM', () => process.exit(0));
