import { applyChanges, type TextChange } from './text-change.js'

/** The quotation marks of a language: around a quotation, and around one within it. */
interface QuotationMarks {
  readonly outer: readonly [open: string, close: string]
  readonly inner: readonly [open: string, close: string]
}

const english: QuotationMarks = { outer: ['“', '”'], inner: ['‘', '’'] }

/** By language subtag; others are set as in English. Ours are those of `templates/labels/`, the rest as CLDR has them. */
const marks: Readonly<Record<string, QuotationMarks>> = {
  ar: { outer: ['«', '»'], inner: ['“', '”'] },
  de: { outer: ['„', '“'], inner: ['‚', '‘'] },
  fa: { outer: ['«', '»'], inner: ['‹', '›'] },
  fr: { outer: ['«', '»'], inner: ['“', '”'] },
  it: { outer: ['«', '»'], inner: ['“', '”'] },
  pl: { outer: ['„', '”'], inner: ['«', '»'] },
  pt: { outer: ['«', '»'], inner: ['“', '”'] },
  'pt-br': english,
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  uk: { outer: ['«', '»'], inner: ['„', '“'] }
}

/** The quotation marks of a language, by its BCP 47 tag. */
export function quotationMarks(language: string): QuotationMarks {
  const tag = language.toLowerCase()
  return marks[tag] ?? marks[tag.split('-')[0] ?? ''] ?? english
}

// What a quotation may end behind; anything else, and an ideograph, may stand before one.
const ended = /[\p{L}\p{N}\p{M}\uFFFC\p{Pe}\p{Pf}%.!?…:;,'"]/u
const word = /[\p{L}\p{N}\p{M}\uFFFC]/u
const ideograph = /\p{Script=Han}/u
const letter = /\p{L}/u

/** Straight quotation marks and apostrophes of a text, each as the one letter that its language writes. What is neither, such as feet and inches, stays. */
export function quoteChanges(text: string, language: string): TextChange[] {
  const { outer, inner } = quotationMarks(language)
  const double = pairs(text, '"', outer)
  const single = singles(applyChanges(text, double), inner, /^(?:zh|ja|yue)\b/.test(language))
  return [...double, ...single].sort((a, b) => a.at - b.at)
}

function mayOpen(text: string, at: number): boolean {
  const [before, after] = around(text, at)
  return !/^\s?$/u.test(after) && (!ended.test(before) || ideograph.test(before) || /[:,]/.test(before))
}

function mayClose(text: string, at: number): boolean {
  return ended.test(around(text, at)[0])
}

function around(text: string, at: number): [before: string, after: string] {
  const isPair = at > 1 && /[\uDC00-\uDFFF]/.test(text.charAt(at - 1))
  return [text.slice(Math.max(0, at - (isPair ? 2 : 1)), at), String.fromCodePoint(text.codePointAt(at + 1) ?? 32)]
}

/** Marks that belong together, and those whose other half stands in another paragraph. */
function pairs(text: string, mark: string, [open, close]: QuotationMarks['outer']): TextChange[] {
  const changes: TextChange[] = []
  let isOpen = false
  for (const at of placesOf(text, mark)) {
    const [before] = around(text, at)
    const closes: boolean = mayClose(text, at) && (isOpen || (!mayOpen(text, at) && !/\d/.test(before)))
    if (!closes && !mayOpen(text, at)) continue
    changes.push({ at, length: 1, text: closes ? close : open })
    isOpen = !closes
  }
  return changes
}

/** Apostrophes, and single quotation marks that have their other half. Among ideographs an apostrophe would be as wide as they are. */
function singles(text: string, [open, close]: QuotationMarks['inner'], isAmongIdeographs: boolean): TextChange[] {
  const places = placesOf(text, "'")
  // What can end a quotation stands behind a word that does not go on.
  const ends = places.filter(at => mayClose(text, at) && !word.test(around(text, at)[1]))
  const changes: TextChange[] = []
  let end = -1
  let next = 0
  for (const at of places) {
    const [before, after] = around(text, at)
    if (at === end) {
      changes.push({ at, length: 1, text: close })
      continue
    }
    const isYear = !word.test(before) && /^\d\d/.test(text.slice(at + 1, at + 3))
    while ((ends[next] ?? Number.POSITIVE_INFINITY) <= at + 1) next += 1
    const closing = ends[next]
    const begins = at > end && !isYear && !isWithin(before, after) && mayOpen(text, at)
    if (begins && closing !== undefined) {
      end = closing
      changes.push({ at, length: 1, text: open })
    } else if (!isAmongIdeographs && (isYear || letter.test(after) || (ended.test(before) && !/\d/.test(before))))
      changes.push({ at, length: 1, text: '’' })
  }
  if (!isAmongIdeographs) return changes
  // There a mark that has no other half stays. Set beside it, the others would make another pair of it the next time: none is set.
  const marks = places.filter(at => !isWithin(...around(text, at)))
  return marks.length === changes.length ? changes : []
}

function isWithin(before: string, after: string): boolean {
  return word.test(before) && !ideograph.test(before) && word.test(after)
}

function placesOf(text: string, mark: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) places.push(at)
  return places
}
