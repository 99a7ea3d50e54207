import type { Slide } from './deck.js'

/** A text, cut to at most `limit` characters where it is longer. */
export function shorten(text: string, limit: number): string {
  const letters = [...text]
  return letters.length > limit
    ? `${letters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
    : text
}

/** A value of the deck in back quotes, on one line and cut where it is long. */
export function quote(text: string, limit = 60): string {
  return `\`${shorten(text.replace(/\s+/g, ' ').replace(/`/g, "'").trim(), limit)}\``
}

/** A slide in a sentence: by its title, or by the lack of one. */
export function nameOf(slide: Slide): string {
  return slide.title === '' ? 'untitled slide' : `slide ${quote(slide.title)}`
}

/** `1 slide`, `2 slides`; for nouns that take an `s`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `1 minute`, `2.5 minutes`, the number in back quotes. */
export function minutesOf(minutes: number): string {
  return `\`${minutes}\` minute${minutes === 1 ? '' : 's'}`
}
