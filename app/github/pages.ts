import type { Asking } from './asking.ts';

/** As many as GitHub gives at once. */
export const PAGE = 100;
// Pages asked for at once where a whole history is read.
const AT_ONCE = 5;

/** Every page of a list, in order; after the first, several at once. */
export async function listAll(
  route: string,
  parameters: Record<string, unknown>,
  ask: Asking,
  from = 1,
): Promise<unknown[]> {
  const page = async (number: number): Promise<{ list: unknown[]; last: number }> => {
    const { data, link } = await ask.read(route, { ...parameters, per_page: PAGE, page: number });
    return { list: data, last: Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(link)?.[1] ?? number) };
  };
  const first = await page(from);
  const lists = [first.list];
  for (let next = from + 1; next <= first.last; next += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, first.last - next + 1) }, (_, at) => next + at);
    lists.push(...(await Promise.all(numbers.map(page))).map(({ list }) => list));
  }
  return lists.flat();
}
