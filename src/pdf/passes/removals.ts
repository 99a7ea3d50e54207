import type { PDFRef } from '@cantoo/pdf-lib'
import type { Painted } from '../content/painted.js'
import { type Content, type Element, type Kid, rebuild } from '../structure/structure.js'

/** Elements whose lines and areas say something. */
const drawn: ReadonlySet<string> = new Set(['Figure', 'Formula'])

/**
 * Takes from the structure what is only decoration: borders, grounds and drawn bullets, which browsers count as a part of the
 * text that they surround. What is taken out becomes an artifact.
 */
export function withoutDecorations(root: Element, painted: Painted): Element {
  const hasText = (kid: Kid) =>
    kid.kind !== 'content' || painted.get(kid.stream)?.get(kid.number)?.paints.has('text') === true
  const clean = (element: Element): Element =>
    drawn.has(element.role)
      ? element
      : { ...element, kids: element.kids.filter(hasText).map(kid => (kid.kind === 'element' ? clean(kid) : kid)) }
  return clean(root)
}

/** Cells keep their place in the row. */
const kept: ReadonlySet<string> = new Set(['TD', 'TH', 'Document'])

/** Takes out elements in which nothing is left. */
export function withoutEmpties(root: Element): Element {
  return rebuild(root, change)
}

function change(element: Element): readonly Kid[] {
  return element.kids.length === 0 && !kept.has(element.role) ? [] : [element]
}

/**
 * Takes from the structure what a browser draws on two pages, so that it is read once. The head of a table comes again on every
 * page that the table runs over, and so does the head of a slide in the guide: the first counts. A block at the head of a page is drawn on the edge of the page before too,
 * where nobody sees it: the last counts.
 */
export function withoutRepeats(root: Element, painted: Painted): Element {
  const clean = (element: Element, counts: Counts): Element => {
    const within = element.role === 'TH' || isHeading.test(element.role) ? 'first' : counts
    const repeats = repeatsIn(element, within, painted)
    const kids = element.kids.filter(kid => !repeats.has(kid))
    return { ...element, kids: kids.map(kid => (kid.kind === 'element' ? clean(kid, within) : kid)) }
  }
  return clean(root, 'last')
}

type Counts = 'first' | 'last'

const isHeading = /^H[1-6]$/

/** The content of an element itself that stands on another page again, as far as it is drawn. */
function repeatsIn({ kids }: Element, counts: Counts, painted: Painted): ReadonlySet<Kid> {
  const pages = new Map<PDFRef, Content[]>()
  for (const kid of kids) if (kid.kind === 'content') pages.set(kid.page, [...(pages.get(kid.page) ?? []), kid])
  const parts = counts === 'first' ? [...pages.values()] : [...pages.values()].reverse()
  const textOf = (part: readonly Content[]) =>
    part.map(({ stream, number }) => painted.get(stream)?.get(number)?.text ?? '').join('')
  const said = textOf(parts[0] ?? [])
  // Of a block of several lines the page before may have only the first.
  const isRepeat = (text: string) => text !== '' && said.startsWith(text)
  return new Set(parts.slice(1).flatMap(part => (isRepeat(textOf(part)) ? part : [])))
}
