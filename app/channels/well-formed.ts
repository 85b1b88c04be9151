/** Text without half characters, which neither JSON nor mail has to take. */
export const wellFormed = (text: string): string => Buffer.from(text).toString();

/** JSON of plain data, every text in it well formed. */
export const json = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? wellFormed(value) : value));
