const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

/** Milliseconds of `30s`, `1m`, `2h`; 0 for `off`; undefined for anything else. */
export function period(text: string): number | undefined {
  if (/^(off|0)$/i.test(text)) return 0;
  const match = /^(\d{1,5})\s*([smh])$/i.exec(text);
  const unit = UNITS[match?.[2]?.toLowerCase() ?? ''];
  return unit === undefined || Number(match?.[1]) === 0 ? undefined : Number(match?.[1]) * unit;
}
