import type { IncomingMessage } from 'node:http';

/** GitHub does not send more than 25 MB, so whatever is larger does not come from there. */
export const LARGEST_BODY = 25 * 1024 * 1024;
/** What may be held of bodies whose senders are not known yet, all requests together. */
const LARGEST_TOGETHER = 4 * LARGEST_BODY;

export type Body = Buffer | 'too large' | 'too many' | 'cut short';

/** Reads bodies up to a size, and up to another one together. */
export function bodyReader(
  largest: number = LARGEST_BODY,
  together: number = LARGEST_TOGETHER,
): (request: IncomingMessage) => Promise<Body> {
  let held = 0;
  return async (request) => {
    if (Number(request.headers['content-length'] ?? 0) > largest) return 'too large';
    const parts: Buffer[] = [];
    let size = 0;
    try {
      for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        size += part.length;
        held += part.length;
        if (size > largest) return 'too large';
        if (held > together) return 'too many';
        parts.push(part);
      }
      return request.complete ? Buffer.concat(parts) : 'cut short';
    } catch {
      return 'cut short';
    } finally {
      held -= size;
    }
  };
}
