const ASKS =
  /^\s*(?:[-*]\s*)?(?:\*\*)?decisions?(?:\s+(?:needed|wanted|required))?(?:\*\*)?\s*:(?:\*\*)?\s*(.*)$/i;
// Said so that nobody waits: the opposite of a decision that is asked for.
const NONE = /^(?:none|no|nothing|n\/a|-)?\W*$/i;

/**
 * Parts what asks for a decision from the rest: lines that begin with `Decision:` or `Decision needed:`. No word is
 * lost; `Decision: none` stays where it is.
 */
export function decisionsIn(text: string): { message: string; decisions: string[] } {
  const decisions: string[] = [];
  const rest = text.split(/\r\n?|\n/).filter((line) => {
    const asked = ASKS.exec(line)?.[1]?.trim();
    if (asked === undefined || NONE.test(asked)) return true;
    decisions.push(asked.charAt(0).toUpperCase() + asked.slice(1));
    return false;
  });
  return {
    message: rest
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    decisions,
  };
}
