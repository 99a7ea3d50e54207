import type { Finding, RuleMeta } from '../deck/diagnostic.js'
import { type Line, shortened } from './lines.js'
import { linePlace } from './report.js'

export const wordsForFacilitatorStandInNotes: RuleMeta = {
  id: 'words-for-facilitator-stand-in-notes',
  severity: 'warning',
  why: 'What begins with `Facilitator:` or `Answer:` is mostly not for participants, and everybody reads what stands on a slide.'
}

const people =
  'facilitators?|instructors?|trainers?|presenters?|speakers?|lecturers?|teachers?|formateurs?|formatrices?|animateurs?|animatrices?|intervenants?|facilitador(?:a|es)?|instructor(?:a|es)?|formador(?:a|es)?|ponentes?|ведущ(?:ий|ему|ая)|инструктор(?:у|ам)?|тренер(?:у|ам)?|الميسر|المدرب|للميسر|للمدرب|讲师|培训师|主持人'
const answers =
  '(?:(?:the |right |correct )?answers?|réponses?|respuestas?|respostas?|ответы?|правильный ответ|الإجابة|الجواب|答案)'
const spoken = new RegExp(`^[*_]{0,2}(?:to )?(?:the )?(?:${people})[*_]{0,2}[ \\t]*[:：][*_]{0,2}[ \\t]*\\S`, 'iu')
const answer = new RegExp(`^[*_]{0,2}${answers}[*_]{0,2}[ \\t]*[:：][*_]{0,2}[ \\t]*(?![\\s_.…]*$)\\S`, 'iu')

/** Lines of a slide that are most likely for the facilitator alone: `Facilitator: hand out the cards`, `Answer: B is right`. */
export function forFacilitator(lines: readonly Line[], parent: string): Finding[] {
  // In a list the roles of an exercise may be told.
  if (['notes', 'answer', 'list', 'quotation', 'quiz'].includes(parent)) return []
  return lines.flatMap(({ number, text }) => {
    const [said, place] = [shortened(text), linePlace(number, text.length)]
    if (spoken.test(text))
      return [
        {
          what: `Unexpected \`${said}\` where everybody reads it; is it for the facilitator?`,
          fix: 'Write `:::notes` above it and `:::` below it, each on a line of its own. If everybody is to read it, leave it.',
          place
        }
      ]
    if (answer.test(text))
      return [
        {
          what: `Unexpected \`${said}\` where everybody reads it; is it the answer?`,
          fix: 'Write `:::answer` above it and `:::` below it inside the `::::activity` that asks; in a `:::quiz`, `[x]` marks the right answer. If everybody is to read it, leave it.',
          place
        }
      ]
    return []
  })
}
