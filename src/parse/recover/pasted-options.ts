import type { Edit } from '../../deck/edit.js'
import { partPlace } from '../report.js'
import type { Line } from './mistake.js'

/** A line that begins with a letter or a bullet, and that sign. */
export interface MarkedLine {
  readonly line: Line
  readonly mark: string
}

const tick = '[✓✔☑✅√]\\ufe0f?'
const word = '\\((?:the )?(?:correct|right)(?: answer| option| one)?\\)|\\[(?:correct|right)(?: answer)?\\]'
const isRight = new RegExp(`\\s*(?:${tick}|${word})\\s*`, 'giu')
/** Whoever marks the wrong ones, too, may mean more than a key. */
const isWrong = /[✗✘❌]|[([](?:wrong|incorrect|false|not correct)\b/iu

/** Turns lines with letters or bullets into the options of a quiz; none where no option is marked as the right one, or one of them twice. */
export function asOptions(marked: readonly MarkedLine[]): Edit[] | undefined {
  const found = marked.map(({ line, mark }) => [...line.text.slice(mark.length).matchAll(isRight)])
  const isClear = found.some(({ length }) => length === 1) && found.every(({ length }) => length < 2)
  const isPlain = marked.every(({ line }) => line.before === '' && !isWrong.test(line.text))
  if (!isClear || !isPlain) return undefined
  return marked.map(({ line, mark }, index) => {
    const [right] = found[index] ?? []
    const text = line.text.slice(mark.length)
    const written = right ? withoutMark(text, right.index, right[0].length) : text
    return {
      place: partPlace(line.number, 0, line.text.length),
      before: line.text,
      after: `- [${right ? 'x' : ' '}] ${written}`
    }
  })
}

function withoutMark(text: string, at: number, length: number): string {
  const [above, below] = [text.slice(0, at), text.slice(at + length)]
  return above === '' || below === '' || /^[.,;:!?]/.test(below) ? above + below : `${above} ${below}`
}
