/** What a thing is called in a text, by one form or several. */
interface Named<Thing> {
  readonly thing: Thing
  readonly forms: readonly string[]
}

/** One form, prepared to be looked for in many texts. */
interface Form {
  /** The number of what it names. */
  readonly index: number
  /** Whether a text that has its first word has it. `upper` is the text in capitals. */
  isIn(text: string, upper: string): boolean
}

const firstWord = /^[\p{L}\p{N}]+/u
const everyWord = /[\p{L}\p{N}]+/gu

/**
 * Returns a function that finds, in order, which of some things a text names: by exactly these words, in any case of letters. Forms are looked
 * up by their first word: to search each text for each form of a glossary takes longer than all else that is done with a translation.
 */
export function findNamed<Thing>(named: readonly Named<Thing>[]): (text: string) => readonly Thing[] {
  const byWord = new Map<string, Form[]>()
  const anywhere: Form[] = []
  for (const [index, { forms }] of named.entries())
    for (const words of forms) {
      const first = hasSpaces(words) ? firstWord.exec(words.toUpperCase())?.[0] : undefined
      const same = first === undefined ? anywhere : (byWord.get(first) ?? [])
      same.push(prepare(words, index))
      if (first !== undefined) byWord.set(first, same)
    }
  return text => {
    const upper = text.toUpperCase()
    const words = new Set(upper.match(everyWord))
    const candidates = [...anywhere, ...[...words].flatMap(word => byWord.get(word) ?? [])]
    const found = new Set(candidates.filter(form => form.isIn(text, upper)).map(({ index }) => index))
    return [...found].sort((a, b) => a - b).flatMap(index => named[index]?.thing ?? [])
  }
}

function prepare(words: string, index: number): Form {
  // Arabic joins small words to the next, and some scripts have no spaces.
  if (!hasSpaces(words)) return { index, isIn: text => text.includes(words) }
  const capitals = words.toUpperCase()
  let pattern: RegExp | undefined
  return {
    index,
    isIn(text, upper) {
      // A pattern is slow, and most terms are not there.
      if (!upper.includes(capitals)) return false
      if (standsWhole(words, text)) return true
      pattern ??= new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'iu')
      return pattern.test(text)
    }
  }
}

/** Whether a text has some words as they are written, with no letter or digit beside them. */
function standsWhole(words: string, text: string): boolean {
  for (let index = text.indexOf(words); index >= 0; index = text.indexOf(words, index + 1)) {
    const end = index + words.length
    // Two places, because a letter may take as many.
    const isPart =
      /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, index - 2), index)) || isLetter.test(text.slice(end, end + 2))
    if (!isPart) return true
  }
  return false
}

const isLetter = /^[\p{L}\p{N}]/u

/** Whether a form is written in a script with capitals, and with spaces between words. */
function hasSpaces(form: string): boolean {
  return /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(form)
}

/** A text as a pattern that finds it. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
