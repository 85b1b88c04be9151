import type { Answer } from './answers.ts';
import type { Call } from './router.ts';
import type { World } from './world.ts';

/** Answers one page of a list, with GitHub's Link header. */
export function paged<T>(
  world: World,
  call: Call,
  list: readonly T[],
  shape: (item: T) => unknown,
  wrap: (items: unknown[], total: number) => unknown = (items) => items,
): Answer {
  const size = Math.min(100, whole(call.query.get('per_page'), 30));
  const page = whole(call.query.get('page'), 1);
  const pages = Math.max(1, Math.ceil(list.length / size));
  const items = list.slice((page - 1) * size, page * size).map(shape);
  const link = (to: number, rel: string) => {
    const query = new URLSearchParams(call.query);
    query.set('page', String(to));
    return `<${world.url}${call.path}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(Math.min(page - 1, pages), 'prev')] : []),
    ...(page < pages ? [link(page + 1, 'next'), link(pages, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  return {
    status: 200,
    body: wrap(items, list.length),
    headers: links.length > 0 ? { Link: links.join(', ') } : {},
  };
}

function whole(text: string | null, otherwise: number): number {
  const number = Number(text);
  return text !== null && Number.isInteger(number) && number > 0 ? number : otherwise;
}

/** The time in a `since` parameter, as a number; null when there is none. */
export function since(call: Call): number | null {
  const time = Date.parse(call.query.get('since') ?? '');
  return Number.isNaN(time) ? null : time;
}
