import type { Line } from './lines.js'

// Signs that Word, PowerPoint and web pages set before a bullet. Wingdings comes as letters of a private range, or as what its
// signs are in any other font: only a wide space behind them, or another bullet beside them, shows that those are no words.
const sure = /^[•▪▫‣●○◦∙⁃▸►➢➤⮚❖✓✔\uf020-\uf0ff][ \t\u00a0]*(?=\S)/u
const wide = /^[·§oØüqvà–—*-](?:\t|\u00a0| {2,}(?<=[·§oØ] +))[ \t\u00a0]*(?=\S)/u
const plain = /^(?:·|§(?! *\d)|Ø(?! *\d)) +(?=\S)/u
const letter = /^o +(?=\S)/u
const dash = /^[–—][ \t\u00a0]+(?=\S)/u

const soft = [plain, letter, dash]
const startsSentence = /^\S+[ \t\u00a0]+\p{Lu}/u

/**
 * The marks that stand for bullets at the beginning of lines. A dash on one line alone may be who said what is quoted above it, and one letter
 * a word: they count below a list, or where every line has a sign.
 */
export function bulletMarks(lines: readonly Line[], isBelowItem: boolean): readonly RegExp[] {
  const list = /[:：]\s*$/.test(lines[0]?.text ?? '') ? lines.slice(1) : lines
  const areAll = list.every(({ text }) => [sure, wide, ...soft].some(mark => mark.test(text)))
  if (list.length > 1 && areAll) return [sure, wide, ...soft]
  const [only] = lines
  const isOne = lines.length === 1 && only !== undefined && startsSentence.test(only.text)
  return [sure, wide, ...(isOne ? [plain, ...(isBelowItem ? [letter, dash] : [])] : [])]
}

/** Signs that stand for the same level of a list, in different programs and fonts. */
const levels = ['•·●∙\uf0b7', 'o○◦', '§▪▫■\uf0a7', '–—‣-']

/** The level that a sign stands for, by the first of those that stand for the same; itself where it is no usual one. */
export function levelOf(found: string): string {
  const sign = found.trim()
  return levels.find(signs => signs.includes(sign))?.[0] ?? sign
}

/** How a message names a sign; one of Wingdings cannot be seen in any other font. */
export function signName(found: string): string {
  const sign = found.trim()
  const code = sign.codePointAt(0) ?? 0
  return code >= 0xf020 && code <= 0xf0ff
    ? `bullet of Word (\`U+${code.toString(16).toUpperCase()}\`, which only Word can show)`
    : `\`${sign}\``
}
