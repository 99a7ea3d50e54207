import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Finding } from '../../deck/diagnostic.js'
import type { Edit } from '../../deck/edit.js'
import type { Piece } from '../cut-slides.js'
import { linePlace, partPlace } from '../report.js'
import { type Line, shortened } from './mistake.js'
import type { OtherTool } from './other-tools.js'

/** Notes written in the way of another program: from a line to the end of the slide. */
interface LostNotes {
  /** The index of their first line in the slide, and the mark at its beginning. */
  readonly index: number
  readonly mark: string
  readonly finding: Finding
}

// A mark that names the speaker is certain; `Note:` alone may be a remark for everybody.
const people = '(?:speaker|presenter|facilitator|trainer|instructor|lecturer|teacher)'
const speaker = [
  `${people}(?:['’]s|s['’]?)? notes?`,
  `notes? (?:to|for) (?:the )?${people}s?`,
  "notes? (?:de l['’]|du |de la |pour l['’]|pour le )(?:orateur|oratrice|animateur|animatrice|formateur|formatrice|présentateur|intervenant)",
  'notas? (?:del|do|da|para el|para o) (?:orador|oradora|ponente|presentador|apresentador|facilitador|facilitadora|instructor|formador|formadora)',
  '(?:заметки|примечания) (?:докладчика|ведущего|к слайду|для ведущего|для докладчика)',
  'ملاحظات (?:المتحدث|المحاضر|الميسر|المدرب|للميسر|للمدرب)',
  '(?:演讲者|演讲|讲者|讲师|主讲人)(?:备注|注释|笔记)'
].join('|')
const spaces = '[ \\t]*'
const marks: readonly RegExp[] = [
  /^ {0,3}\?{3}[ \t]*$/u,
  new RegExp(`^ {0,3}[*_]{0,2}(?:${speaker})(?:${spaces}[:：][*_]{0,2}|[*_]{1,2}${spaces}[:：])${spaces}`, 'iu'),
  /^ {0,3}notes?[ \t]*[:：][ \t]*/iu,
  // A label or a small heading of its own, with the notes below it.
  /^ {0,3}(?:#{3,6}[ \t]+notes|\*\*notes(?:[:：]\*\*|\*\*[:：]?)|__notes(?:[:：]__|__[:：]?))[ \t]*$/iu
]
/** A label at the beginning of a text that is known to be speaker notes. */
export const notesLabel = new RegExp(
  `^${spaces}[*_]{0,2}(?:${speaker}|notes?)[*_]{0,2}${spaces}[:：][*_]{0,2}${spaces}`,
  'iu'
)
/** A line to write on, as on a form. */
const form = /^[\s_.…]+$/

/** Finds notes in the way of other programs. `nodes` are those of the parser, with places relative to the slide. */
export function findLostNotes(
  { text, firstLine }: Piece,
  nodes: readonly RootContent[],
  tool: OtherTool | undefined
): LostNotes | undefined {
  if (!marks.some(mark => new RegExp(mark.source, 'imu').test(text))) return undefined
  const lines = text.split('\n')
  const covered = linesOfBlocks(nodes)
  for (const [index, line] of lines.entries()) {
    const kind = marks.findIndex(mark => mark.test(line))
    const mark = marks[kind]?.exec(line)?.[0]
    if (mark === undefined || covered.has(index + 1) || form.test(line.slice(mark.length))) continue
    const isCertain = kind < 2 || (kind === 2 && tool?.notes === 'note-line')
    const written = line.trim().slice(0, 60)
    const number = firstLine + index
    const place = linePlace(number, line.length)
    return {
      index,
      mark,
      finding: {
        what: `Unexpected \`${written}\` on the slide, where everybody reads it; did you mean \`:::notes\`?`,
        fix: `Write \`:::notes\` in its place, and \`:::\` on a line of its own where the notes end.${isCertain ? '' : ' If participants are to read it, write `**Note:**` or a block `:::callout{kind=note}`. `--fix` leaves the choice to you.'}`,
        place,
        edits: isCertain ? intoBlock(lines, { index, mark, firstLine }, nodes) : undefined
      }
    }
  }
  return undefined
}

/** Returns the lines, from 1, of code, comments and blocks. */
function linesOfBlocks(nodes: readonly RootContent[]): Set<number> {
  const covered = new Set<number>()
  for (const root of nodes)
    visit(root, ['code', 'html', 'containerDirective'], ({ position }) => {
      for (let line = position?.start.line ?? 1; line <= (position?.end.line ?? 0); line++) covered.add(line)
    })
  return covered
}

/** Returns the edits that wrap the notes in a block; none if there is a block in the middle of them. */
function intoBlock(
  lines: readonly string[],
  { index, mark, firstLine }: { readonly index: number; readonly mark: string; readonly firstLine: number },
  nodes: readonly RootContent[]
): Edit[] {
  const below = nodes.filter(({ position }) => (position?.start.line ?? 0) > index + 1)
  const block = below.findIndex(({ type }) => type.endsWith('Directive'))
  if (block !== -1 && below.slice(block).some(({ type }) => !type.endsWith('Directive'))) return []
  const end = block === -1 ? lines.length : (below[block]?.position?.start.line ?? lines.length + 1) - 1
  const last = lines.slice(0, end).findLastIndex(line => line.trim() !== '')
  const isAlone = (lines[index - 1] ?? '').trim() === ''
  const begin = `${isAlone ? '' : '\n'}:::notes`
  const rest = lines[index]?.slice(mark.length) ?? ''
  const opening = {
    place: partPlace(firstLine + index, 0, mark.length),
    before: mark,
    after: rest === '' ? begin : `${begin}\n`
  }
  if (last === index && rest === '') return []
  const length = lines[last]?.length ?? 0
  return [opening, { place: partPlace(firstLine + last, length, 0), before: '', after: '\n:::' }]
}

const speakers =
  'facilitators?|instructors?|trainers?|presenters?|speakers?|lecturers?|teachers?|formateurs?|formatrices?|animateurs?|animatrices?|intervenants?|facilitador(?:a|es)?|instructor(?:a|es)?|formador(?:a|es)?|ponentes?|ведущ(?:ий|ему|ая)|инструктор(?:у|ам)?|тренер(?:у|ам)?|الميسر|المدرب|للميسر|للمدرب|讲师|培训师|主持人'
const answers =
  '(?:(?:the |right |correct )?answers?|réponses?|respuestas?|respostas?|ответы?|правильный ответ|الإجابة|الجواب|答案)'
const addressed = new RegExp(`^[*_]{0,2}(?:to )?(?:the )?(?:${speakers})[*_]{0,2}[ \\t]*[:：][*_]{0,2}[ \\t]*\\S`, 'iu')
const answerLine = new RegExp(`^[*_]{0,2}${answers}[*_]{0,2}[ \\t]*[:：][*_]{0,2}[ \\t]*(?![\\s_.…]*$)\\S`, 'iu')

/** Lines of a slide that are most likely for the facilitator alone: `Facilitator: hand out the cards`, `Answer: B is right`. */
export function forFacilitator(lines: readonly Line[], parent: string): Finding[] {
  // A list may describe the roles of an exercise.
  if (['notes', 'prepare', 'purpose', 'debrief', 'answer', 'list', 'quotation', 'quiz'].includes(parent)) return []
  return lines.flatMap(({ number, text }) => {
    const [said, place] = [shortened(text), linePlace(number, text.length)]
    if (addressed.test(text))
      return [
        {
          what: `Unexpected \`${said}\` where everybody reads it; is it for the facilitator?`,
          fix: 'Write `:::notes` above it and `:::` below it, each on a line of its own. If everybody is to read it, leave it.',
          place
        }
      ]
    if (answerLine.test(text))
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
