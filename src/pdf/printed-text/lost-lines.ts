import type { PageText } from '../../render/page-content.js'
import { lettersOf } from './pdf-fonts.js'
import type { PdfTexts } from './pdf-texts.js'

/** How often each letter stands in a text: the same in whatever order its letters are drawn. */
type Amounts = ReadonlyMap<string, number>

/**
 * The texts of an HTML page that are not in the PDF that was printed from it, or the words of them that are not. Nothing is lost when
 * every letter is there as often as on the page. A text is looked for as a piece of the PDF with the same letters, then in several
 * pieces, as on two pages, then in all that is left.
 */
export function lostLines(texts: readonly PageText[], { pieces, others }: PdfTexts): readonly PageText[] {
  const unused = new Map<string, string[]>()
  for (const piece of pieces) {
    const key = sorted(piece)
    const same = unused.get(key)
    if (same) same.push(piece)
    else unused.set(key, [piece])
  }
  const parted = texts.filter(({ text }) => {
    const letters = lettersOf(text)
    return letters !== '' && unused.get(sorted(letters))?.pop() === undefined
  })
  if (parted.length === 0) return []
  const longest = [...unused.values()].flat().sort((a, b) => b.length - a.length)
  let left = longest.map(amountsOf)
  // Lines that pieces make up whole come first: a lost line further up would take those pieces, and the wrong line would be named.
  const incomplete = parted.filter(line => {
    const tried = [...left]
    const isWhole = withoutPieces(amountsOf(lettersOf(line.text)), tried).size === 0
    if (isWhole) left = tried
    return !isWhole
  })
  const unfound = incomplete.map(line => [line, withoutPieces(amountsOf(lettersOf(line.text)), left)] as const)
  let rest = total([...left, ...others.map(amountsOf)])
  return unfound.flatMap(([line, amounts]) => {
    const missing = minus(amounts, rest)
    rest = minus(rest, amounts)
    return missing.size > 0 ? [{ ...line, text: wordsWith(missing, line.text) }] : []
  })
}

/** Removes from `pieces` those that a text contains whole, and returns the rest of the text. */
function withoutPieces(text: Amounts, pieces: Amounts[]): Amounts {
  let rest = text
  for (let index = 0; index < pieces.length && rest.size > 0; ) {
    const piece = pieces[index]
    if (!piece || !holds(rest, piece)) index += 1
    else {
      rest = minus(rest, piece)
      pieces.splice(index, 1)
    }
  }
  return rest
}

/** The words in a row that have just these letters; the whole text where there are none. */
function wordsWith(missing: Amounts, text: string): string {
  const words = text.split(' ').map(word => ({ word, letters: lettersOf(word) }))
  const wanted = [...missing.values()].reduce((sum, amount) => sum + amount, 0)
  let length = 0
  let first = 0
  for (let last = 0; last < words.length; last++) {
    length += words[last]?.letters.length ?? 0
    while (length > wanted) length -= words[first++]?.letters.length ?? 0
    const some = words.slice(first, last + 1)
    if (length === wanted && holds(amountsOf(some.map(({ letters }) => letters).join('')), missing))
      return some.map(({ word }) => word).join(' ')
  }
  return text
}

function sorted(letters: string): string {
  return [...letters].sort().join('')
}

function amountsOf(letters: string): Amounts {
  const amounts = new Map<string, number>()
  for (const letter of letters) amounts.set(letter, (amounts.get(letter) ?? 0) + 1)
  return amounts
}

function total(all: readonly Amounts[]): Amounts {
  const sum = new Map<string, number>()
  for (const amounts of all) for (const [letter, amount] of amounts) sum.set(letter, (sum.get(letter) ?? 0) + amount)
  return sum
}

function holds(letters: Amounts, others: Amounts): boolean {
  for (const [letter, amount] of others) if ((letters.get(letter) ?? 0) < amount) return false
  return true
}

/** What of some letters is left when others are taken away. */
function minus(letters: Amounts, others: Amounts): Amounts {
  const left = [...letters].map(([letter, amount]) => [letter, amount - (others.get(letter) ?? 0)] as const)
  return new Map(left.filter(([, amount]) => amount > 0))
}
