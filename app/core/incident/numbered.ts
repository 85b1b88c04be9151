/** The numbers of one kind of rows. */
export interface Numbering {
  /** The highest number ever given. */
  last: number;
  /** Numbers up to it that no row here has: they are given to no other row. */
  gaps: number[];
}

/** Two replicas may have given one number at once: the later row in order moves on. */
export function numbered(numbering: Numbering, number: number): number {
  const { last, gaps } = numbering;
  if (gaps.includes(number)) {
    numbering.gaps = gaps.filter((one) => one !== number);
    return number;
  }
  const free = number > last ? number : last + 1;
  reserve(numbering, free - 1);
  numbering.last = free;
  return free;
}

/** Numbers were given that far, to rows that are known here or not. */
export function reserve(numbering: Numbering, to: number): void {
  while (numbering.last < to) numbering.gaps.push((numbering.last += 1));
}

/** Which number was just given; undefined where none was. */
export function givenSince(before: Numbering, { last, gaps }: Numbering): number | undefined {
  return last > before.last ? last : before.gaps.find((one) => !gaps.includes(one));
}
