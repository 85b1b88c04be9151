import { type Answer, Refusal } from './answers.ts';
import { appRoutes } from './installations.ts';
import type { WorkflowRun } from './contract.ts';
import { assigneeRoutes } from './assignees.ts';
import { commentRoutes } from './comments.ts';
import { deploymentRoutes } from './deployments.ts';
import { eventRoutes } from './events.ts';
import { graphqlRoutes } from './graphql.ts';
import { hookLogRoutes } from './hook-log.ts';
import { issueRoutes } from './issue-routes.ts';
import { labelRoutes } from './labels.ts';
import { moveRoutes, whereabouts } from './moved.ts';
import { passthrough } from './passthrough.ts';
import { peopleRoutes } from './people.ts';
import { permissionRoutes } from './permissions.ts';
import { pinRoutes } from './pins.ts';
import { pullFileRoutes } from './pull-files.ts';
import { pullRoutes } from './pull-routes.ts';
import { type Rate, rateRoutes } from './rate.ts';
import { reactionRoutes } from './reactions.ts';
import { repositoryRoutes } from './repositories.ts';
import { allowedByFeature } from './rights-by-feature.ts';
import { type Call, Router } from './router.ts';
import { subIssueRoutes } from './sub-issues.ts';
import { statusRoutes } from './statuses.ts';
import type { Caller, Tokens } from './tokens.ts';
import { workflowRoutes } from './workflows.ts';
import type { World } from './world.ts';

/** A request before its route is known. */
export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  text: string;
  who: Caller;
}

/** GitHub's API without the HTTP around it. */
export class Api {
  readonly router = new Router();
  private readonly rest: (call: Call) => Promise<Answer>;
  private readonly world: World;

  constructor(world: World, tokens: Tokens, rate: Rate, runs: WorkflowRun[]) {
    const { router } = this;
    this.world = world;
    this.rest = passthrough(world);
    repositoryRoutes(router, world);
    commentRoutes(router, world);
    reactionRoutes(router, world);
    pinRoutes(router, world);
    eventRoutes(router, world);
    issueRoutes(router, world);
    labelRoutes(router, world);
    subIssueRoutes(router, world);
    assigneeRoutes(router, world);
    permissionRoutes(router, world);
    moveRoutes(router, world, this.rest);
    pullRoutes(router, world, this.rest);
    pullFileRoutes(router, world, this.rest);
    statusRoutes(router, world);
    peopleRoutes(router, world);
    appRoutes(router, world, tokens);
    hookLogRoutes(router, world);
    workflowRoutes(router, world, runs);
    deploymentRoutes(router, world);
    graphqlRoutes(router);
    rateRoutes(router, rate);
  }

  /** Carries out one request. */
  async answer(given: Asked): Promise<Answer> {
    const led = whereabouts(this.world, given);
    if (typeof led !== 'string') return led;
    const asked = { ...given, path: led };
    const found = this.router.find(asked.method, asked.path);
    const call: Call = {
      ...asked,
      body: parsed(asked.text),
      param: (name) => found?.params.get(name) ?? '',
      number: (name) => Number(found?.params.get(name)),
    };
    try {
      if (call.body === unreadable)
        return { status: 400, body: { message: 'Problems parsing JSON', status: '400' } };
      allowedByFeature(this.world, call);
      return await (found ? found.handler(call) : this.rest(call));
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
  }
}

const unreadable = Symbol('unreadable');

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return unreadable;
  }
}
