import type { Answer } from './answers.ts';
import type { Caller } from './tokens.ts';

/** A request as the routes see it. */
export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: any;
  /** The body as it was sent, for `emulate`. */
  text: string;
  who: Caller;
  param(name: string): string;
  /** A numeric part of the path. */
  number(name: string): number;
}

export type Handler = (call: Call) => Answer | Promise<Answer>;

interface Route {
  pattern: RegExp;
  names: string[];
  handler: Handler;
  template: string;
}

/** Finds the handler of a request. `{name}` takes one part of the path, `{#name}` a number, `{+name}` the rest. */
export class Router {
  readonly templates: { method: string; template: string }[] = [];
  private readonly routes = new Map<string, Route[]>();

  on(method: string, template: string, handler: Handler): void {
    const names: string[] = [];
    const source = template.replace(/\{([#+]?)(\w+)\}/g, (_, kind: string, name: string) => {
      names.push(name);
      return kind === '#' ? '(\\d+)' : kind === '+' ? '(.+)' : '([^/]+)';
    });
    this.templates.push({ method, template: template.replace(/\{[#+]/g, '{') });
    const list = this.routes.get(method) ?? [];
    list.push({ pattern: new RegExp(`^${source}$`), names, handler, template });
    this.routes.set(method, list);
  }

  find(method: string, path: string): { handler: Handler; params: Map<string, string> } | null {
    for (const route of this.routes.get(method) ?? []) {
      const match = route.pattern.exec(path);
      if (!match) continue;
      const params = new Map(route.names.map((name, i) => [name, decoded(match[i + 1]!)]));
      return { handler: route.handler, params };
    }
    return null;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
