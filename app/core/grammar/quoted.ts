// How mail programs say that all below was written by somebody else, in the languages that most of them speak.
const INTRODUCED =
  /^(?:on|am|le|el|il|op|em|den|d\.|dnia|w dniu)\b.{5,300}(?:\bwrote|\bschrieb\b.{0,80}|\ba écrit|\bescribió|\bha scritto|\bschreef\b.{0,80}|\bescreveu|\bskrev\b.{0,80}|\bnapisał(?:\(a\)|a)?)[^\p{L}]{0,3}[:：]\s*$/iu;
const INTRODUCED_BEHIND = /^.{5,300}(?:写道|寫道|のメール|さんは書きました)\s*[:：]\s*$/u;
const HEADER =
  /^\*{0,2}(?:from|von|de|da|van|från|fra|expéditeur|发件人|差出人)\s?[:：]\*{0,2}\s.{0,200}@\S/iu;
const BELOW = [
  // RFC 3676: the line that parts a signature from its mail.
  /^-- ?$/,
  /^-{3,} ?(?:original message|forwarded message|urspr\S+ nachricht|weitergeleitete nachricht|message d'origine|mensaje original)/i,
  /^_{20,}$/,
  HEADER,
];
const OPENING = /^(?:on|am|le|el|il|op|em|den|dnia|w dniu)\s/i;
// Names and addresses are long: programs break the line up to twice.
const WRAPPED = 3;

const introduced = (line: string): boolean => INTRODUCED.test(line) || INTRODUCED_BEHIND.test(line);

/** The lines above a signature, a quoted mail or the header of a forwarded one. */
export function ownLines(lines: string[]): string[] {
  const wrapped = (at: number): boolean => {
    if (!OPENING.test(lines[at]!)) return false;
    const part = lines.slice(at, at + WRAPPED).map((line) => line.trim());
    const empty = part.indexOf('');
    const whole = empty < 0 ? part : part.slice(0, empty);
    return whole.some((_, last) => introduced(whole.slice(0, last + 1).join(' ')));
  };
  const from = lines.findIndex(
    (line, at) => BELOW.some((form) => form.test(line)) || introduced(line) || wrapped(at),
  );
  return from < 0 ? lines : lines.slice(0, from);
}
