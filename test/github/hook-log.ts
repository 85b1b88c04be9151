import { type Answer, badCredentials, notFound, ok } from './answers.ts';
import type { Call, Router } from './router.ts';
import type { Attempt } from './webhooks.ts';
import type { World } from './world.ts';

/** The App's log of deliveries, and sending one again. */
export function hookLogRoutes(router: Router, world: World): void {
  const base = '/app/hook/deliveries';
  const codeOf = (attempt: Attempt) => attempt.status ?? (attempt.reason === 'timed out' ? 504 : 502);
  const item = (attempt: Attempt) => {
    const { payload } = attempt.delivery as { payload: Record<string, any> };
    return {
      id: attempt.id,
      guid: attempt.delivery.id,
      delivered_at: attempt.at,
      redelivery: attempt.redelivery,
      duration: attempt.seconds,
      status: attempt.reason,
      status_code: codeOf(attempt),
      event: attempt.delivery.event,
      action: payload.action ?? null,
      installation_id: payload.installation?.id ?? null,
      repository_id: payload.repository?.id ?? null,
      throttled_at: null,
    };
  };
  const asApp = (call: Call) => {
    if (call.who.kind !== 'app') throw badCredentials('A JSON web token could not be decoded');
  };
  const found = (call: Call): Attempt => {
    asApp(call);
    const attempt = world.webhooks.attempts.find((it) => it.id === call.number('id'));
    if (!attempt) throw notFound();
    return attempt;
  };
  router.on('GET', base, (call): Answer => {
    asApp(call);
    const size = Math.min(100, Number(call.query.get('per_page')) || 30);
    const below = Number(call.query.get('cursor')?.replace(/^v1_/, '')) || Infinity;
    const status = call.query.get('status');
    const list = world.webhooks.attempts
      .filter((it) => it.id < below && (status === null || (status === 'failure') === codeOf(it) >= 400))
      .sort((a, b) => b.id - a.id);
    const page = list.slice(0, size);
    const query = new URLSearchParams(call.query);
    query.set('cursor', `v1_${page.at(-1)?.id}`);
    const more = list.length > size;
    const headers: Record<string, string> = more
      ? { Link: `<${world.url}${base}?${query}>; rel="next"` }
      : {};
    return { status: 200, body: page.map(item), headers };
  });
  router.on('GET', `${base}/{#id}`, (call) => {
    const attempt = found(call);
    const { payload } = attempt.delivery;
    return ok({
      ...item(attempt),
      url: attempt.url,
      request: { headers: world.webhooks.headers(attempt.delivery, JSON.stringify(payload)), payload },
      response: { headers: attempt.headers, payload: attempt.body },
    });
  });
  router.on('POST', `${base}/{#id}/attempts`, (call): Answer => {
    const attempt = found(call);
    void world.webhooks.send(attempt.delivery, attempt.url);
    return { status: 202, body: {} };
  });
}
