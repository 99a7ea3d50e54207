/** A number of things in English: `1 deck`, `2 decks`. */
export function amount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
