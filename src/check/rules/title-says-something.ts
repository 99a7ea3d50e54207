import type { Finding } from '../../deck/diagnostic.js'
import { quote } from '../../deck/phrasing.js'
import type { Rule } from '../rule.js'
import { hasPlaceOfItsOwn } from '../screen.js'
import { fold } from '../words/phrase.js'
import { wordsOf } from '../words/words.js'

// `Radio checks (2)`, `Radio checks 2/3`
const counter = /(?<!\s)\s*[(（](\d)(?:\/(\d))?[)）]$|\s(\d)\/(\d)$/

export const titleSaysSomething: Rule = {
  id: 'title-says-something',
  severity: 'warning',
  needsWholeText: true,
  wants: 'The title of a slide states its message: it would not fit any other lesson.',
  why: 'The title is what people read first and remember. `Background` tells them nothing, and in a list of slides nobody finds it.',
  source:
    'Garner and Alley 2013, 110 students: slides with a sentence as their title were understood and remembered better',
  check(deck, report) {
    const words = wordsOf(deck.language) ?? { emptyTitles: [], continued: [] }
    for (const slide of deck.slides) {
      if (hasPlaceOfItsOwn(slide)) continue
      const finding = judge(slide.title, words.emptyTitles, words.continued)
      if (finding) report({ ...finding, place: slide.place })
    }
  }
}

function judge(title: string, empty: readonly string[], continued: readonly string[]): Finding | undefined {
  const plain = fold(title).replace(/(?<![\s.:：…!?！？])[\s.:：…!?！？]+$/u, '')
  if (empty.some(word => fold(word) === plain))
    return {
      what: `Unexpected title ${quote(title)}, which fits any lesson`,
      fix: 'Write as the title the one thing that people should keep from this slide.'
    }
  const mark = counterIn(title) ?? continued.find(word => endsInMark(plain, fold(word)))
  if (mark === undefined) return undefined
  return {
    what: `Unexpected ${quote(mark)} at the end of the title ${quote(title)}, expected what this slide adds`,
    fix: 'Say after a colon what this part is about: `Radio checks: who answers first`.'
  }
}

/** `(2)` or `2/3`; `24/7` and `4/2` count nothing. */
function counterIn(title: string): string | undefined {
  const [mark, bracketed, ofBracketed = bracketed, bare, ofBare = bare] = counter.exec(title) ?? []
  const [number, of] = bracketed === undefined ? [bare, ofBare] : [bracketed, ofBracketed]
  return number !== undefined && Number(number) <= Number(of) ? mark?.trim() : undefined
}

function endsInMark(title: string, word: string): boolean {
  return [` ${word}`, `(${word})`, `（${word}）`].some(end => title.endsWith(end))
}
