import { ok } from './answers.ts';
import type { Router } from './router.ts';
import { type Caller, loginOf } from './tokens.ts';
import type { World } from './world.ts';

const limit = 5_000;

/** Counts requests by account; it tells how many are left and refuses none. */
export class Rate {
  private readonly used = new Map<string, number>();
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  count(who: Caller): void {
    this.used.set(loginOf(who), (this.used.get(loginOf(who)) ?? 0) + 1);
  }

  of(who: Caller): { limit: number; used: number; remaining: number; reset: number } {
    const used = Math.min(limit - 1, this.used.get(loginOf(who)) ?? 0);
    const hour = Math.floor(this.world.clock.now().getTime() / 3_600_000) + 1;
    return { limit, used, remaining: limit - used, reset: hour * 3_600 };
  }
}

/** `GET /rate_limit`. */
export function rateRoutes(router: Router, rate: Rate): void {
  router.on('GET', '/rate_limit', (call) => {
    const core = { ...rate.of(call.who), resource: 'core' };
    const other = (resource: string, most: number) => ({
      ...core,
      resource,
      limit: most,
      used: 0,
      remaining: most,
    });
    return ok({
      resources: { core, search: other('search', 30), graphql: other('graphql', 5_000) },
      rate: core,
    });
  });
}
