/** What a test may turn of GitHub: its clock, its faults, its deliveries; and what it may read of what was asked. */

export interface Clock {
  now(): Date;
  /** Moves GitHub's clock forward; `Date` headers and every `created_at` follow. */
  advance(milliseconds: number): void;
  set(moment: Date): void;
  /** How fast the clock runs against the wall: 1 by default; at 0 it stands until advanced, and writes share their second. */
  speed: number;
}

export interface Faults {
  /** The next matching requests are answered so, and do not reach GitHub unless `after` is set. */
  add(fault: Fault): void;
  clear(): void;
}

export interface Fault {
  method?: string;
  /** Matched against the path without query, such as `/repos/acme/shop/issues/1/comments`. */
  path?: RegExp;
  /** How many matching requests to let pass first. Default 0. */
  skip?: number;
  /** How many to spoil. Default 1. */
  times?: number;
  /** A status, `hang` (no answer), or `reset` (connection closed without an answer). */
  answer: number | 'hang' | 'reset';
  headers?: Record<string, string>;
  /** The write happens, and only its answer is spoilt. */
  after?: boolean;
}

export interface Deliveries {
  /** Where signed webhooks go; none: they are only recorded. */
  target(url: string | null, secret?: string): void;
  /** While held, deliveries are recorded and not sent. */
  hold: boolean;
  readonly all: Delivery[];
  /** Records and sends one on demand, such as `installation` `created`, `installation_repositories` `added` or `ping`. */
  fire(event: string, action?: string, more?: Record<string, unknown>): Delivery;
  /** Sends one (again), signed, to the target or the given URL; resolves with the status of the answer, 0 for none. */
  send(delivery: Delivery, url?: string): Promise<number>;
  /** Resolves when everything sent was answered. */
  settled(): Promise<void>;
}

export interface Delivery {
  /** A GUID, as `X-GitHub-Delivery` carries it. */
  id: string;
  event: string;
  payload: Record<string, unknown>;
}

export interface RequestLog {
  method: string;
  path: string;
  query: string;
  /** 0 while there is no answer, and for good when the connection was closed or left hanging. */
  status: number;
  /** Login of the account whose token came with it; the App's slug for its JSON web token. */
  account: string;
  body: unknown;
  /** Milliseconds of the wall clock at arrival and at the answer. */
  arrivedAt: number;
  answeredAt: number;
}
