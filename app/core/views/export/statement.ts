/** What a record of this kind is worth; it stands in every export. */
export const statement = [
  'Made from the record that Allclear keeps hidden in its own comments on the issue.',
  'Comments on GitHub can be edited and deleted by their authors and by whoever may write in the repository.',
  'What a command said is kept as it was first posted: an edit afterwards changes nothing here, and is not read.',
  'The record is sealed with the issue’s number, and with a key where one is at hand: a record changed by hand does not open, and is made again from the comments and events as they then are.',
  'An approval names a digest of the words that it was given for; if the words changed afterwards, the approval is shown as void.',
  'That digest is the SHA-256, in hexadecimal digits, of three lines in UTF-8 without a last line break: “summary: …”, “undo: …” and “risk: …”, each as typed, 500 characters at most; of a pull request its title is the summary where none was typed, and “base: …”, the branch that it is for, is a fourth line.',
  'Where the record had to be made again, approvals of changes that nobody had started are asked for anew.',
].join(' ');
