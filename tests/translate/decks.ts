import { existsSync, readFileSync } from 'node:fs'
import type { Catalogue, Unit } from '../../src/deck/catalogue.js'
import type { Deck } from '../../src/deck/deck.js'
import { parse } from '../../src/parse/parse.js'
import { catalogueOf, segmentsOf } from '../../src/translate/catalogue.js'
import { frontMatter } from '../front-matter.js'

export const deckNames = ['crsv-mission-approaches', 'facilitation-basics'] as const

/** One of the project's own decks. */
export function ownDeck(name: (typeof deckNames)[number]): Deck {
  const source = (file: string) => ({ file, text: readFileSync(file, 'utf8') })
  const questions = `decks/${name}/questions.md`
  return parse({
    id: name,
    deck: source(`decks/${name}/deck.md`),
    glossary: source('decks/glossary.yaml'),
    ...(existsSync(questions) && { questions: source(questions) })
  }).deck
}

export function deckFrom(text: string, id = 'deck', glossary?: string): Deck {
  return parse({
    id,
    deck: { file: `decks/${id}/deck.md`, text },
    ...(glossary !== undefined && { glossary: { file: 'decks/glossary.yaml', text: glossary } })
  }).deck
}

const head = frontMatter()

/** A deck with slides as given. */
export function deckOf(...slides: string[]): Deck {
  return deckFrom(`${head}\n${slides.join('\n\n---\n\n')}\n`)
}

/** The catalogue of a deck in a language, each unit as `work` leaves it. */
export function catalogueWith(
  deck: Deck,
  language: string,
  work: (unit: Unit, index: number) => Partial<Unit>
): Catalogue {
  const empty = catalogueOf(deck, segmentsOf(deck), { language, file: `decks/${deck.id}/languages/${language}.po` })
  return { ...empty, units: empty.units.map((unit, index) => ({ ...unit, ...work(unit, index) })) }
}
