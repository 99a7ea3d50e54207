import { slideOverflows } from '../check/measured.js'
import type { Catalogue, Unit } from '../deck/catalogue.js'
import type { Deck } from '../deck/deck.js'
import type { Diagnostic } from '../deck/diagnostic.js'
import { bankFile, bankId } from '../deck/question-bank.js'
import { linePlace } from '../parse/report.js'

/** A translation, and what was said about the deck that it was made from. */
export interface TranslatedFrom {
  readonly catalogue: Catalogue
  readonly sourceMessages: readonly Diagnostic[]
  readonly release: boolean
}

/**
 * What rules of decks find in a translation, as its translator needs it: without what is said about the source already, and with the
 * place in the catalogue. A draft is built all the same, so there nothing is worse than a warning; only what a browser measured to be
 * cut stays an error, since a page that lacks words is no draft of anything.
 */
export function translatedMessages(
  messages: readonly Diagnostic[],
  deck: Deck,
  { catalogue, sourceMessages, release }: TranslatedFrom
): Diagnostic[] {
  const identity = ({ rule, file, place }: Diagnostic) => `${rule} ${file} ${place?.start.line ?? 0}`
  const isOfDeck = ({ file }: Diagnostic) => file === deck.file || file === bankFile(deck)
  const known = new Set(sourceMessages.map(identity))
  return messages
    .filter(message => !isOfDeck(message) || !known.has(identity(message)))
    .map(message => {
      // Where nothing is translated yet, what does not fit are the deck's own words.
      const isOwn =
        message.rule === slideOverflows.id && isUntranslated(message.place?.start.line ?? 0, deck, catalogue)
      const stays = release || message.severity !== 'error' || (message.rule === slideOverflows.id && !isOwn)
      const severity = stays ? message.severity : 'warning'
      if (!isOfDeck(message) || isOwn) return { ...message, severity }
      const { place, edits: _, ...reported } = message
      const rest = reported.rule === slideOverflows.id ? { ...reported, fix: shorterTranslation(deck) } : reported
      const line = place && unitAt(place.start.line, deck, unitsIn(catalogue, message.file === deck.file))?.line
      return { ...rest, file: catalogue.file, severity, ...(line !== undefined && { place: linePlace(line) }) }
    })
}

/** A catalogue has no slides to cut. */
function shorterTranslation({ file }: Deck): string {
  return `Make the translation of this slide shorter. Where that cannot be, cut the slide in two in \`${file}\`: then every language has two.`
}

function isUntranslated(line: number, { slides }: Deck, { units }: Catalogue): boolean {
  const slide = slides.findLast(({ place }) => place.start.line <= line)
  const own = units.filter(unit => slide !== undefined && unit.slide?.id === slide.id && unit.area === 'slides')
  return own.length > 0 && own.every(({ target }) => target === '')
}

/** The units of the deck's own file, or those of its question bank. */
function unitsIn({ units }: Catalogue, isDeck: boolean): readonly Unit[] {
  return units.filter(({ slide }) => (slide?.id !== bankId) === isDeck)
}

/** The unit whose source stands at a line of the deck: the smallest around it, else the first of the slide that begins there. */
function unitAt(line: number, deck: Deck, units: readonly Unit[]): Unit | undefined {
  const span = ({ place }: Unit) => (place ? place.end.line - place.start.line : Number.POSITIVE_INFINITY)
  const around = units
    .filter(({ place }) => place && place.start.line <= line && line <= place.end.line)
    .sort((a, b) => span(a) - span(b))
  if (around[0]) return around[0]
  const slide = deck.slides.findLast(({ place }) => place.start.line <= line)
  return (
    units.find(unit => slide && unit.slide?.id === slide.id && (unit.place?.start.line ?? 0) >= line) ??
    units.find(unit => unit.slide?.id === slide?.id)
  )
}
