/** What a reader of the ledger must know of where it comes from: plain sentences. */
export const STATEMENT: readonly string[] = [
  'Comments on GitHub can be edited and deleted, by those who wrote them and by everybody with write access to the repository. This ledger is tamper-evident, not tamper-proof.',
  'Each line was written down when its comment was first read, and is never read from an edited comment: an edit changes the comment and not the ledger. A command that was edited before it was read was refused, and a deleted comment is noted in the timeline.',
  'The journal that the ledger is made of stands in comments of Allclear, sealed together with the issue. With a key (the App, or the input seal-key) it can be spoilt and not forged; without one the seal is a plain digest. A spoilt journal is made again from what comments say then, and approvals that it held are asked for anew.',
  'A yes is bound to the words and the commit that it was given for. The digest of a wording is the SHA-256, in hexadecimal digits, of three lines in UTF-8 without a last line break: "summary: …", "undo: …", "risk: …", each with its first 500 characters as typed.',
];
