import type { Deck } from '../deck/deck.js'
import { createDiagnostic, type Diagnostic, type RuleMeta } from '../deck/diagnostic.js'
import { slideAnchor } from '../deck/links.js'
import { counted, nameOf, quote } from '../deck/phrasing.js'

/** A text that a page shows and the PDF that was printed from it does not. */
interface LostText {
  /** The PDF. */
  readonly path: string
  /** The id of the slide, or of what else it stands in. */
  readonly id: string | undefined
  readonly text: string
}

export const deckIsPrintedWhole: RuleMeta = {
  id: 'deck-is-printed-whole',
  severity: 'error',
  wants: 'Every line of the slides, the handout and the guide is in its PDF.',
  why: 'Nobody compares a handout with its slides: a missing line is noticed in the room, or never.'
}

/** Diagnostics for texts missing from PDFs: one for each PDF and slide, or other part of the page. */
export function lostTextMessages(lost: readonly LostText[], deck: Deck): readonly Diagnostic[] {
  const parts = new Map<string, LostText[]>()
  for (const text of lost) {
    const part = `${text.path} ${slideOf(text.id, deck)?.id}`
    parts.set(part, [...(parts.get(part) ?? []), text])
  }
  return [...parts.values()].flatMap(texts => {
    const [first] = texts
    if (!first) return []
    const slide = slideOf(first.id, deck)
    const more = texts.length > 1 ? ` and ${counted(texts.length - 1, 'line')} more` : ''
    const where = slide ? ` on ${nameOf(slide)}, expected every line of the slide` : ', expected every line of the page'
    return createDiagnostic(deckIsPrintedWhole, {
      file: deck.file,
      place: slide?.place,
      what: `Unexpected \`${first.path}\` without ${quote(first.text)}${more}${where}`,
      fix: 'Shorten the text next to it, or write the line in another way. `--no-verify` builds the PDF without it.'
    })
  })
}

// On paper a slide stands in a part of the page that is named after it.
function slideOf(id: string | undefined, { slides }: Deck) {
  return slides.find(slide => slide.id === id || slideAnchor(slide) === id)
}
