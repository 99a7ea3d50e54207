import type { Element } from 'hast'
import { elementsIn, firstWith, hasClass } from './hast.js'
import { optionIndent } from './lists.js'
import { type DrawContext, isPara, withFirst } from './place.js'
import { runsOf, trimmed } from './runs.js'
import type { Para, Piece, Run, StyleId } from './tree.js'

/** How far what somebody says stands behind its name, in twentieths of a point. */
export const cueIndent = 1701

type Own = (element: Element, drawing: DrawContext) => Piece[]

const nothing: Own = () => []

const styled =
  (style: StyleId, more: Partial<Para> = {}): Own =>
  ({ children }, { draw }) =>
    draw(children, { style }).map(piece => (isPara(piece) && piece.style === style ? { ...piece, ...more } : piece))

/** Begins a page, and holds what it holds. */
const onNewPage: Own = ({ children }, { draw }) => withFirst(draw(children), first => ({ ...first, startsPage: true }))

/** What the classes of paper say about an element that is more than a box around what it holds. */
const own: Readonly<Record<string, Own>> = {
  unseen: nothing,
  // Stands in the head of every page.
  classification: nothing,
  // Names a column that a text document does not have.
  programme: styled('Facts'),
  subtitle: styled('Subtitle'),
  'kind-of-document': styled('Subtitle'),
  'title-again': styled('Subtitle'),
  'guide-facts': styled('Facts', { staysWithNext: true }),
  copies: styled('Facts'),
  'box-label': styled('BoxName', { staysWithNext: true }),
  remark: styled('Remark'),
  feedback: styled('Remark'),
  elsewhere: (element, { draw }) => [
    ...draw(element.children, { style: 'Remark' }),
    ...(hasClass(element, 'write-in') ? [{ style: 'RuledLine', runs: [] } as const] : [])
  ],
  choose: styled('Remark'),
  'guide-sources': oneLine,
  'sources-list': ({ children }, { draw }) =>
    elementsIn({ type: 'element', tagName: 'ul', properties: {}, children }).flatMap(item => oneLineOf(item, draw)),
  'map-legend': legend,
  lines: ({ children }) => children.map((): Para => ({ style: 'RuledLine', runs: [] })),
  'write-ins': ({ children }, drawing) =>
    children.flatMap(child => (child.type === 'element' ? writeIn(child, drawing) : [])),
  cue,
  stem,
  'picture-row': pictureRow,
  'answer-sheet': onNewPage,
  'test-version': onNewPage,
  'slide-guides': onNewPage,
  certificate: ({ children }, { draw }) =>
    withFirst(draw(children, { style: 'Centred', align: 'center' }), first => ({ ...first, startsPage: true })),
  lesson: styled('Subtitle', { align: 'center' }),
  name: ({ children }, { draw, context }) =>
    children.some(child => child.type === 'element' && hasClass(child, 'name-of'))
      ? [
          { style: 'RuledLine', runs: [] },
          { style: 'Centred', runs: trimmed(runsOf(children, context)), align: 'center' }
        ]
      : draw(children, { style: 'PersonName' })
}

/** What stands in an element with a class that says more than that it is a box; undefined for any other. */
export function ownPieces(element: Element, drawing: DrawContext): Piece[] | undefined {
  const { className } = element.properties
  if (!Array.isArray(className)) return undefined
  for (const name of className) {
    const draw = Object.hasOwn(own, String(name)) ? own[String(name)] : undefined
    if (draw) return draw(element, drawing)
  }
  return undefined
}

/** What is said, with its name before it: `Ask`. */
function cue(element: Element, { context, place, draw }: DrawContext): Piece[] {
  const name = trimmed(runsOf(firstWith(element, 'cue-name')?.children ?? [], context))
  const words = firstWith(element, 'cue-words')?.children ?? []
  const pieces = draw(words, { style: 'Normal', indent: place.indent + cueIndent })
  return withFirst(pieces, first => ({
    ...first,
    style: first.sign ? first.style : 'Cue',
    runs: first.sign ? first.runs : [...name, 'tab', ...first.runs],
    indent: place.indent
  }))
}

/** What a test asks, behind its number. */
function stem(element: Element, { context, place, draw }: DrawContext): Piece[] {
  const number = trimmed(runsOf(firstWith(element, 'place')?.children ?? [], context, { bold: true }))
  const pieces = draw(firstWith(element, 'stem-text')?.children ?? [], { indent: place.indent + optionIndent })
  const all = withFirst(pieces, first => ({
    ...first,
    style: 'Question',
    runs: [...number, { text: '.', bold: true }, 'tab', ...first.runs],
    indent: place.indent
  }))
  return all.map(piece => (isPara(piece) ? { ...piece, staysWithNext: true } : piece))
}

function writeIn({ children }: Element, { context }: DrawContext): Piece[] {
  return [{ style: 'WriteIn', runs: [...trimmed(runsOf(children, context)), { text: ' ' }, 'tab'] }]
}

/** Only what is said in words: what icons mean is said by icons alone. */
function legend({ children }: Element, { draw }: DrawContext): Piece[] {
  const said = children.filter(
    child => child.type !== 'element' || !elementsIn(child).some(({ tagName }) => tagName === 'svg')
  )
  return draw(said, { style: 'Remark' })
}

function pictureRow({ children }: Element, { draw }: DrawContext): Piece[] {
  const most = { width: Math.floor(165 / Math.max(1, children.length)) - 2, height: 60 }
  const drawn = draw(children, { most }).filter(isPara)
  const isPictured = ({ runs }: Para) => runs.every(run => typeof run === 'object' && 'picture' in run)
  const runs = drawn.filter(isPictured).flatMap((para): Run[] => [...para.runs, { text: ' ' }])
  return [
    ...(runs.length === 0 ? [] : [{ style: 'Normal', runs } as const]),
    ...drawn.filter(para => !isPictured(para))
  ]
}

/** A name and what it names in one paragraph, though they are boxes of their own. */
function oneLine(element: Element, { draw }: DrawContext): Piece[] {
  return oneLineOf(element, draw)
}

function oneLineOf({ children }: Element, draw: DrawContext['draw']): Piece[] {
  const pieces = draw(children, { style: 'Remark' }).filter(isPara)
  const [first, ...rest] = pieces
  if (!first) return []
  return [{ style: 'Remark', runs: [...first.runs, ...rest.flatMap((para): Run[] => [{ text: ' ' }, ...para.runs])] }]
}
