import { type Line, shortened } from './lines.js'
import { type Fault, linePlace, partPlace } from './report.js'

/** Lines that were to stay apart, and whether that is beyond doubt. */
export interface ShortLines {
  readonly fault: Fault
  readonly isCertain: boolean
}

// What goes on in the next line ends otherwise.
const complete = /[^\s.,;:!?…。，、；：！？\\(\-–—/&]$/u
const begins = /^[*_“"«(]{0,3}(?:\p{Lu}|\p{Lo}|\d)/u
const label = /^(?:\*{2})?\p{Lu}\p{L}{1,14}(?: \p{L}{1,14})?(?:\*{2})?[:：](?:\*{2})?[ \t]+\S/u

/** Finds short lines one below the other, as in `Size`, `Activity`, `Location`: Markdown puts one behind the other. */
export function shortLines(lines: readonly Line[], mayBeList: boolean): ShortLines | undefined {
  const [first] = lines
  if (!first || lines.length < 2) return undefined
  const areLabelled = lines.every(({ text }) => label.test(text))
  const isShort = (letters: number, words: number) => (text: string) =>
    text.length <= (/\p{Lo}/u.test(text) && !text.includes(' ') ? letters / 2 : letters) &&
    text.trim().split(/\s+/).length <= words
  const are = (test: (text: string) => boolean) => lines.every(({ text }) => test(text))
  const looksApart = are(text => complete.test(text.trimEnd()) && begins.test(text) && !/ {2,}$/.test(text))
  if (!areLabelled && !(looksApart && are(isShort(40, 6)))) return undefined
  const isCertain = mayBeList && (areLabelled || (lines.length > 2 && are(isShort(30, 4))))
  const joined = lines.map(({ text }) => text.trim()).join(' ')
  return {
    isCertain,
    fault: {
      what: `Unexpected \`${lines.length}\` short lines without a sign before them, which become one line: \`${shortened(joined)}\``,
      fix: mayBeList
        ? `Write \`- ${shortened(first.text)}\` and so on if they are a list, or \`\\\` at the end of each line that is to stay apart.`
        : `Write \`\\\` at the end of each line that is to stay apart: \`${shortened(first.text)}\\\`.`,
      place: linePlace(first.number, first.text.length),
      repair: isCertain
        ? lines.map(({ number, before }) => ({ place: partPlace(number, before.length, 0), before: '', after: '- ' }))
        : undefined
    }
  }
}
