import type { Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { bankId } from '../deck/question-bank.js'
import { cutSlides, type Piece } from './cut-slides.js'
import { maxSlides } from './limits.js'
import { deckIsOfSensibleSize, questionsFileHasQuestions } from './problems.js'
import { linePlace, type Report } from './report.js'
import { readSlide } from './slide.js'

const questionStart = /^ {0,3}:{3,} ?quiz\b/

/**
 * Reads a question bank: `:::quiz` blocks, with `---` between them or not. Headings group them for their author and appear nowhere. Each
 * question becomes a slide that holds it and nothing else; anything else in the file is reported and left out.
 */
export function readQuestions(text: string, report: Report): readonly Slide[] {
  const pieces = cutSlides({ text, firstLine: 1 }, report).flatMap(cutAtQuestions)
  const found = asManyAsRead(pieces, report).flatMap(piece => {
    const slide = readSlide(piece, { isFirst: false }, report)
    reportStrays(slide, report)
    return slide.body.flatMap((block): Slide[] =>
      block.type === 'quiz'
        ? [
            {
              ...slide,
              id: bankId,
              kind: 'content',
              title: '',
              body: [block],
              notes: [],
              place: block.position ?? slide.place
            }
          ]
        : []
    )
  })
  if (found.length === 0)
    report(questionsFileHasQuestions, {
      what: 'Unexpected `questions.md` without a question',
      fix: 'Write each question as a block `:::quiz{outcomes="1"}`, as on a slide, or delete the file.',
      place: linePlace(1)
    })
  return found
}

/** Each question is parsed by itself: parsers take more than linear time. */
function cutAtQuestions({ text, firstLine }: Piece): Piece[] {
  const lines = text.split('\n')
  const starts = [0, ...lines.flatMap((line, index) => (index > 0 && questionStart.test(line) ? [index] : []))]
  return starts.map((start, index) => ({
    text: lines.slice(start, starts[index + 1]).join('\n'),
    firstLine: firstLine + start
  }))
}

function asManyAsRead(pieces: readonly Piece[], report: Report): readonly Piece[] {
  const written = pieces.filter(({ text }) => text.trim() !== '')
  if (written.length <= maxSlides) return written
  report(deckIsOfSensibleSize, {
    what: `Unexpected \`${written.length}\` questions, expected at most \`${maxSlides}\``,
    fix: 'Keep the questions of each lesson beside its own deck.',
    place: linePlace(written[maxSlides]?.firstLine ?? 1)
  })
  return written.slice(0, maxSlides)
}

/** Reports what stands beside questions: it would be in no test. */
function reportStrays({ body, notes }: Pick<Slide, 'body' | 'notes'>, report: Report): void {
  const isExpected = ({ type }: Block) => type === 'quiz' || type === 'heading'
  for (const block of [...body, ...notes].filter(block => !isExpected(block)))
    report(questionsFileHasQuestions, {
      what: `Unexpected ${block.type === 'notes' ? '`:::notes`' : 'text'} beside the questions`,
      fix: 'Put it into a question, behind an option as feedback, or into a comment: `<!-- … -->`.',
      place: block.position
    })
}
