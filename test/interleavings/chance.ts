/** A number from 0 to below `below`. */
export type Chance = (below: number) => number;

/** Chance that a seed decides alone: a linear congruential generator. */
export function chanceOf(seed: number): Chance {
  let x = seed >>> 0;
  const next = (): number => {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    return x / 4294967296;
  };
  // Neighbouring seeds begin alike.
  for (let warm = 0; warm < 3; warm += 1) next();
  return (below) => Math.floor(next() * below);
}

/** One of a list. */
export const oneOf = <T>(list: readonly T[], chance: Chance): T => list[chance(list.length)]!;
