/** What was typed or set cannot be meant; its message says what would be right. */
export class Wrong extends Error {
  override readonly name = 'Wrong';
}
