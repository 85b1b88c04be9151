import { createHmac, randomUUID } from 'node:crypto';
import { eventsOf } from './apps.ts';
import type { Deliveries, Delivery } from './contract.ts';
import { onClock } from './passthrough.ts';
import { completePush, pushedRepository } from './push.ts';
import { completePull } from './pull-shape.ts';
import { standing, surroundings } from './payloads.ts';
import { type Answered, post } from './post.ts';
import type { Actor, Repo, World } from './world.ts';

/** One try to deliver, as the App's delivery log shows it. */
export interface Attempt extends Answered {
  id: number;
  delivery: Delivery;
  at: string;
  redelivery: boolean;
  url: string;
}

const always = new Set(['installation', 'installation_repositories', 'ping', 'github_app_authorization']);

/** The App's webhook: records each delivery, signs it and sends it to the target. */
export class Webhooks implements Deliveries {
  hold = false;
  readonly all: Delivery[] = [];
  readonly attempts: Attempt[] = [];
  private readonly world: () => World;
  private readonly pending = new Set<Promise<unknown>>();
  private readonly sent = new Set<Delivery>();
  private url: string | null = null;
  private secret = '';
  private closed = false;

  constructor(world: () => World) {
    this.world = world;
  }

  target(url: string | null, secret = ''): void {
    this.url = url;
    this.secret = secret;
  }

  /** Records what happened in a repository, and sends it unless deliveries are held. */
  emit(
    repo: Repo,
    actor: Actor,
    event: string,
    action: string | undefined,
    more: Record<string, unknown>,
  ): void {
    const done = action === undefined ? {} : { action };
    this.push(event, { ...done, ...more, ...surroundings(this.world(), repo, actor.account) });
  }

  /** Takes over a webhook that `emulate` dispatches. */
  relay(event: string, payload: Record<string, any>): void {
    const world = this.world();
    const repo = [...world.repos.values()].find((it) => it.id === payload.repository?.id);
    const sender = world.accounts.get(String(payload.sender?.login).toLowerCase()) ?? repo?.owner;
    if (!repo || !sender) return;
    const timed = JSON.parse(onClock(world, JSON.stringify(payload)));
    const around = surroundings(world, repo, sender);
    if (event === 'push')
      this.push(event, {
        ...completePush(world, repo, sender, timed),
        ...around,
        repository: pushedRepository(around.repository),
      });
    else this.push(event, { ...completePull(world, event, timed), ...around });
  }

  fire(event: string, action?: string, more: Record<string, unknown> = {}): Delivery {
    return this.push(event, standing(this.world(), event, action, more), true)!;
  }

  async send(delivery: Delivery, url = this.url ?? undefined): Promise<number> {
    if (url === undefined) throw new Error('deliveries have no target');
    const { status } = await this.attempt(delivery, url);
    return status === null ? 0 : status;
  }

  async settled(): Promise<void> {
    while (this.pending.size > 0) await Promise.allSettled([...this.pending]);
  }

  close(): void {
    this.closed = true;
  }

  /** What a delivery's request says besides its payload. */
  headers(delivery: Delivery, body: string): Record<string, string> {
    const sign = (hash: string) => createHmac(hash, this.secret).update(body).digest('hex');
    return {
      Accept: '*/*',
      'Content-Type': 'application/json',
      'User-Agent': 'GitHub-Hookshot/0000000',
      'X-GitHub-Delivery': delivery.id,
      'X-GitHub-Event': delivery.event,
      'X-GitHub-Hook-ID': '1',
      'X-GitHub-Hook-Installation-Target-ID': String(this.world().app.id),
      'X-GitHub-Hook-Installation-Target-Type': 'integration',
      ...(this.secret === ''
        ? {}
        : { 'X-Hub-Signature': `sha1=${sign('sha1')}`, 'X-Hub-Signature-256': `sha256=${sign('sha256')}` }),
    };
  }

  private push(event: string, payload: Record<string, unknown>, asked = false): Delivery | undefined {
    if (!asked && !always.has(event) && !eventsOf(this.world()).includes(event)) return undefined;
    const delivery = { id: randomUUID(), event, payload };
    this.all.push(delivery);
    if (!this.hold && this.url !== null) void this.attempt(delivery, this.url);
    return delivery;
  }

  private attempt(delivery: Delivery, url: string): Promise<Answered> {
    const body = JSON.stringify(delivery.payload);
    const redelivery = this.sent.has(delivery);
    this.sent.add(delivery);
    const at = this.world().clock.stamp();
    const work = post(url, this.headers(delivery, body), body, () => this.closed).then((answered) => {
      const id = this.world().next('delivery');
      this.attempts.push({ ...answered, id, delivery, at, redelivery, url });
      return answered;
    });
    this.pending.add(work);
    void work.finally(() => this.pending.delete(work));
    return work;
  }
}
