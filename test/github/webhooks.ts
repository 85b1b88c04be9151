import { createHmac, randomUUID } from 'node:crypto';
import { eventsOf, installationShape } from './apps.ts';
import type { Deliveries, Delivery } from './contract.ts';
import { onClock } from './passthrough.ts';
import { type Account, accountShape, organizationShape } from './people.ts';
import { type Answered, post } from './post.ts';
import { repositoryShape } from './repositories.ts';
import { type Actor, type Repo, type World, nodeId } from './world.ts';

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
  emit(repo: Repo, actor: Actor, event: string, action: string, more: Record<string, unknown>): void {
    this.push(event, { action, ...more, ...this.surroundings(repo, actor.account) });
  }

  /** Takes over a webhook that `emulate` dispatches. */
  relay(event: string, payload: Record<string, any>): void {
    const world = this.world();
    const repo = [...world.repos.values()].find((it) => it.id === payload.repository?.id);
    const sender = world.accounts.get(String(payload.sender?.login).toLowerCase()) ?? repo?.owner;
    if (!repo || !sender) return;
    this.push(event, {
      ...JSON.parse(onClock(world, JSON.stringify(payload))),
      ...this.surroundings(repo, sender),
    });
  }

  fire(event: string, action?: string, more: Record<string, unknown> = {}): Delivery {
    const world = this.world();
    const first = [...world.repos.values()][0]!;
    const brief = ({ id, name, fullName, private: hidden }: Repo) => ({
      id,
      node_id: nodeId('R', id),
      name,
      full_name: fullName,
      private: hidden,
    });
    const repositories = [...world.repos.values()].filter((it) => it.owner === first.owner).map(brief);
    const installation = installationShape(world, first.owner);
    const standard: Record<string, Record<string, unknown>> = {
      installation: { installation, repositories, requester: null },
      installation_repositories: {
        installation,
        repository_selection: 'selected',
        repositories_added: action === 'removed' ? [] : repositories,
        repositories_removed: action === 'removed' ? repositories : [],
        requester: null,
      },
      ping: {
        zen: 'Keep it logically awesome.',
        hook_id: 1,
        hook: {
          type: 'App',
          id: 1,
          name: 'web',
          active: true,
          events: eventsOf(world),
          app_id: world.app.id,
        },
      },
    };
    const payload = {
      ...(action === undefined ? {} : { action }),
      ...(standard[event] ?? this.surroundings(first, first.owner)),
      ...(event === 'ping' ? {} : { sender: accountShape(world, first.owner) }),
      ...more,
    };
    return this.push(event, payload, true)!;
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

  private surroundings(repo: Repo, sender: Account): Record<string, unknown> {
    const world = this.world();
    const id = world.installations.get(repo.owner.id)!;
    return {
      repository: repositoryShape(world, repo),
      ...(repo.owner.type === 'Organization' ? { organization: organizationShape(world, repo.owner) } : {}),
      sender: accountShape(world, sender),
      installation: { id, node_id: nodeId('MDIzOkludGVncmF0aW9uSW5zdGFsbGF0aW9u', id) },
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
