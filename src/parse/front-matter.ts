import type { Piece } from './cut-slides.js'
import { mandatoryFields, standIn, type UnderstoodFields, understandFields } from './front-matter-fields.js'
import { deckHasFrontMatter, deckIsWrittenForBackbrief } from './problems.js'
import { describeTool, toolOfText } from './recover/other-tools.js'
import { linePlace, type Report } from './report.js'

/** The front matter, and the text below it. */
interface ReadFrontMatter extends UnderstoodFields {
  readonly body: Piece
}

const edge = /^---[ \t]*$/
// Near misses of `---`, and what Word makes of it.
const almostEdge = /^[ \t]*(?:--|-{4,}|[—–]+-?|_{3,}|={3,}|\*{3,}|\.{3})[ \t]*$/
// A line that can only be part of a slide: if it comes before the closing `---`, that `---` is a slide break.
const slideText = /^(::|##|>\s|!\[|- \[[ x]\])/

/** Separates the front matter from a deck's text and validates it. `themes` are the names of the user's own themes. */
export function readFrontMatter(text: string, report: Report, themes: readonly string[] = []): ReadFrontMatter {
  const lines = text.split('\n')
  const first = lines.findIndex(line => line.trim() !== '')
  if (first > 0 && edge.test(lines[first] ?? '')) {
    report(deckHasFrontMatter, {
      what: `Unexpected ${first === 1 ? 'empty line' : `\`${first}\` empty lines`} above the front matter`,
      fix: 'Take out what is empty, so that the first line of the file is `---`.',
      place: linePlace(1)
    })
    return readFrom(first, lines, report, themes)
  }
  return readFrom(0, lines, report, themes)
}

/** Reads front matter that begins at a line index. */
function readFrom(first: number, all: readonly string[], report: Report, themes: readonly string[]): ReadFrontMatter {
  const lines = all.slice(first)
  const at = first + 1
  const end = lines.findIndex((line, index) => index > 0 && edge.test(line))
  const stray = lines.findIndex((_, index) => index > 0 && belongsToSlide(lines, index))
  if (!edge.test(lines[0] ?? '')) return withoutFrontMatter(lines.join('\n'), lines, report)
  if (end === -1 || (stray !== -1 && stray < end)) {
    const line = stray === -1 ? 0 : stray
    const almost = lines.findIndex(
      (text, index) => index > 0 && (stray === -1 || index < stray) && almostEdge.test(text)
    )
    if (almost > 0) {
      const text = lines[almost] ?? ''
      report(deckHasFrontMatter, {
        what: `Unexpected \`${text.trim().slice(0, 40)}\` at the end of the front matter, expected \`---\``,
        fix: 'Write three hyphens, no more and no less, on a line of their own.',
        place: linePlace(almost + at, text.length),
        edits: [{ place: linePlace(almost + at, text.length), before: text, after: '---' }]
      })
    } else
      report(deckHasFrontMatter, {
        what: `Unexpected ${stray === -1 ? 'end of the file' : `\`${lines[line]}\``} in the front matter, expected \`---\` to close it`,
        fix: 'Put `---` on a line of its own after the last field.',
        place: linePlace(line + at, lines[line]?.length)
      })
    return {
      frontMatter: standIn,
      places: {},
      body: { text: lines.slice(line || 1).join('\n'), firstLine: (line || 1) + at }
    }
  }
  const body = { text: lines.slice(end + 1).join('\n'), firstLine: end + 1 + at }
  return { ...understandFields({ text: lines.slice(1, end).join('\n'), firstLine: 1 + at }, report, themes), body }
}

/** `# Title` between empty lines is a heading, though YAML would read it as a comment. */
function belongsToSlide(lines: readonly string[], index: number): boolean {
  const [before, line = '', after] = lines.slice(index - 1, index + 2)
  return slideText.test(line) || (/^# \S/.test(line) && before?.trim() === '' && after?.trim() === '')
}

function withoutFrontMatter(text: string, lines: readonly string[], report: Report): ReadFrontMatter {
  const tool = toolOfText(text)
  if (tool) {
    const missing = mandatoryFields()
    report(deckIsWrittenForBackbrief, { ...describeTool(tool, { missing }), place: linePlace(1, lines[0]?.length) })
    return { frontMatter: standIn, places: {}, body: { text, firstLine: 1 }, tool }
  }
  report(deckHasFrontMatter, {
    what: `Unexpected \`${(lines[0] ?? '').slice(0, 40)}\` on the first line, expected \`---\``,
    fix: 'Begin the file with `---`, then `title: …` and the other fields, then `---` again. `backbrief new` writes an example.',
    place: linePlace(1, lines[0]?.length)
  })
  return { frontMatter: standIn, places: {}, body: { text, firstLine: 1 } }
}
