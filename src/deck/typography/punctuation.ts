import { quotationMarks, quoteChanges } from './quotation-marks.js'
import { applyChanges, type TextChange } from './text-change.js'

const noBreak = '\u00A0'
const narrow = '\u202F'

// Most texts hold nothing that any language sets otherwise.
const mayChange = /["'%«»;!?]|\.\.\.|--| :| [–—] /

// Where nothing is changed: addresses of pages and of people.
const address = /(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]+(?:'[\w.+-]+)?@[\w-]+(?:\.[\w-]+)+/g

/**
 * Returns what a typesetter changes in the punctuation of a text in a language, by its BCP 47 tag, in order: quotation marks, apostrophes, dots
 * and dashes, and spaces that no line may break at. Letters and figures stay. U+FFFC stands for what is no text, such as code.
 */
export function punctuationChanges(text: string, language: string): readonly TextChange[] {
  const isFrench = /^fr\b/.test(language)
  const bindsLetters = bindsOneLetter.test(language) && lettersIn(text) <= shortText
  if (!mayChange.test(text) && !(isFrench && text.includes(':')) && !(bindsLetters && afterOneLetter.test(text)))
    return []
  const quotes = quoteChanges(text, language)
  const quoted = applyChanges(text, quotes)
  const changes = [
    ...quotes,
    ...dotsAndDashes(quoted, language),
    ...(isFrench ? frenchSpaces(quoted, language) : replaced(quoted, /(?<=\d) (?=%)/g, noBreak)),
    ...(endsWithDash.test(language) ? replaced(quoted, beforeDash, noBreak) : []),
    ...(bindsLetters ? replaced(quoted, new RegExp(afterOneLetter, 'gu'), noBreak) : [])
  ].sort((a, b) => a.at - b.at || a.length - b.length)
  return outsideAddresses(changes, text)
}

// A dash stands for "is" in these languages, and no line begins with it (Мильчин, «Справочник издателя и автора»).
const endsWithDash = /^(?:ru|uk|be|bg)\b/
const beforeDash = /(?<=\S) (?=(?:--|---|[–—]) )/g

// No line of a short text ends with a word of one letter in these languages, which belongs to the next word. In a paragraph it is hardly seen,
// and would cost a workbook of eleven pages one more.
// Letters are counted, as signs may change.
const shortText = 100
const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0
const bindsOneLetter = /^(?:ru|uk|be|bg|pl|cs|sk|es|fr|it|pt)\b/
// A capital is such a word where a sentence begins; elsewhere it is a name, as of a group.
const afterOneLetter = /(?:(?<=(?<![^\s([«“„"'])\p{Ll})|(?<=[.!?…:—]\s\p{Lu})|(?<=^\p{Lu})) (?=[\p{L}\p{N}\uFFFC«“"(])/u

function outsideAddresses(changes: readonly TextChange[], text: string): readonly TextChange[] {
  const addresses = text.matchAll(address)
  let end = 0
  let next = addresses.next()
  return changes.filter(({ at }) => {
    for (; !next.done && next.value.index <= at; next = addresses.next()) end = next.value.index + next.value[0].length
    return at >= end
  })
}

/** The signs that punctuation is set with in a language, whatever is typed. */
export function charactersAdded(language: string): string {
  const { outer, inner } = quotationMarks(language)
  return [...outer, ...inner, '’…–—', noBreak].join('')
}

/** A text with the punctuation of its language; `punctuationChanges` says what that is. The same once more changes nothing. */
export function withPunctuation(text: string, language: string): string {
  return applyChanges(text, punctuationChanges(text, language))
}

function replaced(text: string, pattern: RegExp, by: string): TextChange[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ at: index, length: found.length, text: by }))
}

// An option of a command begins with two hyphens, and a line of dots is to be written on.
const ellipsis = /(?<![.…])\.{3}(?![.…])/g
const longDash = /(?<![-<!])---(?![->])/g
const dash = /(?<=[\p{L}\p{N}\p{P}\uFFFC])(?<![-<!])--(?=[\p{L}\p{N}\uFFFC])|(?<=[ \n])--(?=[ \n])/gu

function dotsAndDashes(text: string, language: string): TextChange[] {
  const isChinese = /^(?:zh|yue)\b/.test(language)
  return [
    ...replaced(text, ellipsis, isChinese ? '……' : '…'),
    ...replaced(text, longDash, isChinese ? '——' : '—'),
    ...replaced(text, dash, isChinese ? '——' : '–')
  ]
}

// A mark belongs to the words before it, and ends them: `10:30` and `http://` are none.
const beforeHighMarks = /(?<=[\p{L}\p{N}\p{M}\p{Pe}\p{Pf}'"%.…\uFFFC]) ?(?=[;!?]+(?:[\s)\]»”"]|$))/gu
const beforeColon = /(?<=[\p{L}\p{N}\p{M}\p{Pe}\p{Pf}'"%.…\uFFFC]) ?(?=:(?:[\s»”"]|$))/gu
const beforePercent = /(?<=\d) ?(?=%)/g
const insideQuotation = /(?<=«) ?(?=[^\s])|(?<=[^\s«]) ?(?=»)/g

/** Spaces that French sets and no line breaks at: narrow ones, but for the colon. In Canada high marks have none. */
function frenchSpaces(text: string, language: string): TextChange[] {
  return [
    ...(/^fr-ca\b/i.test(language) ? [] : replaced(text, beforeHighMarks, narrow)),
    ...replaced(text, beforeColon, noBreak),
    ...replaced(text, beforePercent, narrow),
    ...replaced(text, insideQuotation, narrow)
  ]
}
