/** What a route answers. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Thrown by a route: GitHub's answer to a request that it does not carry out. */
export class Refusal extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(`${answer.status} ${JSON.stringify(answer.body)}`);
    this.answer = answer;
  }
}

const refusal = (status: number, message: string, more: object = {}) =>
  new Refusal({
    status,
    body: { message, ...more, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  });

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent = (): Answer => ({ status: 204 });
export const notFound = (message = 'Not Found') => refusal(404, message);
export const badCredentials = (message = 'Bad credentials') => refusal(401, message);
export const forbidden = (message: string) => refusal(403, message);

/** GitHub's 422: which field of which resource, and why. */
export const invalid = (resource: string, field: string, code: string, message?: string) =>
  refusal(422, 'Validation Failed', {
    errors: [{ resource, field, code, ...(message === undefined ? {} : { message }) }],
  });

/** GitHub's 422 for a request which misses or misuses a parameter. */
export const malformed = (message: string) => refusal(422, `Invalid request.\n\n${message}`);
