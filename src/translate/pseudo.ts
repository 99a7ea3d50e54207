import type { Catalogue, Segment } from '../deck/catalogue.js'
import type { Deck } from '../deck/deck.js'
import { escapeWords, tokensOf } from '../deck/segment-text.js'
import { catalogueOf } from './catalogue.js'

// Languages that nobody speaks, for authors and tests: they show what a translation would do to a deck before there is one.

type Disguise = (words: string) => string

const disguises: Readonly<Record<string, Disguise>> = { 'en-XA': accented, 'ar-XB': mirrored, 'zh-XC': unspaced }

/** The tags of the pseudo-languages: longer with accents, right to left, without spaces. */
export const pseudoLanguages: readonly string[] = Object.keys(disguises)

export function isPseudo(language: string): boolean {
  return Object.hasOwn(disguises, language)
}

/** A catalogue in a pseudo-language, complete. Tags, and how many there are, stay as they are. */
export function pseudoCatalogue(deck: Deck, segments: readonly Segment[], language: string): Catalogue {
  const disguise = disguises[language] ?? (words => words)
  const catalogue = catalogueOf(deck, segments, { language, file: `${language}.po` })
  const units = catalogue.units.map(unit => ({
    ...unit,
    target: padded(disguised(unit.source, disguise), language),
    state: 'reviewed' as const
  }))
  return { ...catalogue, units }
}

/**
 * The words of the interface as `en-XA` shows them: what is left in plain English on a page is then hard-coded. The other
 * pseudo-languages keep the words of Arabic and Chinese.
 */
export function pseudoLabels<Labels extends Readonly<Record<string, string>>>(
  labels: Labels,
  language: string
): Labels {
  if (language !== 'en-XA') return labels
  const inAccents = Object.entries(labels).map(([name, label]) => [name, accentedLabel(label)])
  return { ...labels, ...Object.fromEntries(inAccents) }
}

// Places to fill, the categories of plural forms, as in `{minutes:en one=minute other=minutes}`, and names of files.
const keptInLabels = /(\{\w+\}|\{\w+:[\w-]+|\w+=|\w+\.html)/

function accentedLabel(label: string): string {
  return label
    .split(keptInLabels)
    .map((part, index) => (index % 2 === 1 ? part : accented(part)))
    .join('')
}

function disguised(source: string, disguise: Disguise): string {
  const tokens = tokensOf(source)
  return tokens
    .map((token, index) => {
      if (token.type === 'words') return escapeWords(disguise(token.value), index < tokens.length - 1)
      return token.type === 'close'
        ? `</${token.name}>`
        : token.type === 'alone'
          ? `<${token.name}/>`
          : `<${token.name}>`
    })
    .join('')
}

// Usual growth of translations from English; brackets show where a text is cut.
function padded(text: string, language: string): string {
  if (language !== 'en-XA') return text
  const { length } = text
  const growth = length <= 10 ? 1 : length <= 20 ? 0.6 : 0.35
  const more = Math.max(1, Math.round(length * growth) - 3)
  const words = 'éxtrà wörds hérè '
    .repeat(Math.ceil(more / 17))
    .slice(0, more)
    .trim()
  return `[${text}${words === '' ? '' : ` ${words}`}]`
}

const accents: Readonly<Record<string, string>> = {
  a: 'à',
  c: 'ç',
  e: 'é',
  i: 'î',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  z: 'ž',
  A: 'À',
  C: 'Ç',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  U: 'Ü',
  Y: 'Ý',
  Z: 'Ž'
}

function accented(words: string): string {
  return words.replace(/[a-z]/gi, letter => accents[letter] ?? letter)
}

const arabic = 'ابتدفغهيجكلمنوبقرستثڤوخيز'
const hanzi = '的一是在人有我他这中大来上国个到说们为子和你地出'

// Abbreviations and numbers stay Latin, as in real Arabic and Chinese texts.
const word = /(?<![\p{L}\p{N}])(?![\p{Lu}\p{N}]{2})\p{L}+/gu

function mirrored(words: string): string {
  return words
    .replace(word, letters => spelt(letters, arabic))
    .replaceAll('?', '؟')
    .replaceAll(';', '؛')
    .replace(/,(?!\d)/g, '،')
}

function unspaced(words: string): string {
  const marks: Readonly<Record<string, string>> = {
    ',': '，',
    '.': '。',
    '?': '？',
    ';': '；',
    ':': '：',
    '!': '！',
    '(': '（',
    ')': '）'
  }
  const letters = words.replace(word, one => spelt(one.slice(0, Math.ceil(one.length / 3)), hanzi))
  return letters
    .replace(/(?<=\p{Script=Han})[,.?;:!()]|\((?=\p{Script=Han})/gu, mark => marks[mark] ?? mark)
    .replace(/(?<=[\p{Script=Han}，。？；：！（）]) +(?=[\p{Script=Han}（])/gu, '')
}

function spelt(letters: string, alphabet: string): string {
  const signs = [...alphabet]
  return [...letters.toLowerCase()].map(letter => signs[(letter.codePointAt(0) ?? 0) % signs.length] ?? letter).join('')
}
