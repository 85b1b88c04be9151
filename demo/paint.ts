const on = process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
const style =
  (code: number, end: number) =>
  (text: string): string =>
    on ? `\u001b[${code}m${text}\u001b[${end}m` : text;

/** Styles for the terminal, where there is one that wants them. */
export const paint = {
  bold: style(1, 22),
  dim: style(2, 22),
  green: style(32, 39),
  yellow: style(33, 39),
  red: style(31, 39),
  cyan: style(36, 39),
};
