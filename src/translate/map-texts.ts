import type { PhrasingContent } from 'mdast'
import { splitBlanks } from '../deck/blanks.js'
import type { Deck, Slide } from '../deck/deck.js'
import { memoizeWeak } from '../deck/memoize-weak.js'
import { bankTitle } from '../deck/question-bank.js'
import { readField, textFields, writeField } from '../deck/text-fields.js'
import { all, slideTitle } from '../deck/walk.js'
import { fieldText, type Mapping, mapNodes, nodesOf } from './map-blocks.js'
import { onPaper, onSlide } from './roles.js'
import { asSlide, type Replace } from './site.js'

/**
 * Maps every text of a deck: names of blanks, the front matter, each slide and its notes, then the question bank. Extracting and inserting translations
 * both use this walk, so they cannot disagree. The deck keeps its shape. Slides that `isConcerned` denies stay as they are.
 */
export function mapTexts(deck: Deck, replace: Replace, isConcerned: (slide: Slide) => boolean = () => true): Deck {
  const mapping: Mapping = { replace, blanks: mapBlanks(deck, replace) }
  const { frontMatter, unsettled } = mapFields(deck, mapping)
  const slides = deck.slides.map((slide, index) => (isConcerned(slide) ? mapSlide(slide, index, mapping) : slide))
  const questions = deck.questions && {
    questions: deck.questions.map((question, index) => mapQuestion(question, slides.length + index, mapping))
  }
  const translation = deck.translation && { translation: { ...deck.translation, unsettled } }
  return { ...deck, frontMatter, slides, ...questions, ...translation }
}

function mapSlide(slide: Slide, index: number, mapping: Mapping): Slide {
  const position = { slide: asSlide(slide, index), around: onSlide }
  const body = mapNodes(slide.body, position, mapping)
  return { ...slide, title: slideTitle(body), body, notes: mapNodes(slide.notes, position, mapping) }
}

/** A question of the bank, which stands on paper: its texts may be as long as they have to be. */
function mapQuestion(question: Slide, index: number, mapping: Mapping): Slide {
  const position = { slide: { ...asSlide(question, index), title: bankTitle }, around: onPaper }
  return { ...question, body: mapNodes(question.body, position, mapping) }
}

/**
 * The deck with its blanks filled from its front matter. Each translation fills them itself; translators see them open, so that nobody
 * translates a contact's name.
 */
export function fillBlanks(deck: Deck): Deck {
  return deck.frontMatter.blanks ? mapTexts(deck, () => undefined, mayHaveBlanks) : deck
}

/** Blanks stand in texts and in attributes of any block. */
const mayHaveBlanks = memoizeWeak(({ body, notes }: Slide) => /\{\{|"type":"blank"/.test(JSON.stringify([body, notes])))

function mapBlanks(deck: Deck, replace: Replace): Mapping['blanks'] {
  const fields = textFields.flatMap(({ path }) => splitBlanks(readField(deck.frontMatter, path) ?? ''))
  const attributes = deck.slides
    .flatMap(({ body }) => [...all(body, 'activity')])
    .flatMap(({ method = '', materials = '' }) => [...splitBlanks(method), ...splitBlanks(materials)])
  const written = [...deck.slides, ...(deck.questions ?? [])].flatMap(({ body, notes }) => [
    ...all([...body, ...notes], 'blank')
  ])
  const names = [
    ...[...fields, ...attributes].flatMap(part => ('blank' in part ? [part.blank] : [])),
    ...written.map(blank => blank.value)
  ]
  return new Map(
    [...new Set(names)].map(name => {
      const replacement = replace({
        role: 'blank',
        area: 'slides',
        nodes: [{ type: 'text', value: name }],
        isField: true
      })
      const unsettled = replacement?.unsettled && { unsettled: replacement.unsettled }
      const { blanks = {} } = deck.frontMatter
      const filled = Object.hasOwn(blanks, name) ? blanks[name] : undefined
      return [
        name,
        { name: replacement ? fieldText(replacement.nodes) : name, ...unsettled, ...(filled && { filled }) }
      ]
    })
  )
}

function mapFields(deck: Deck, { replace, blanks }: Mapping) {
  let { frontMatter } = deck
  const unsettled: Record<string, NonNullable<ReturnType<Replace>>['unsettled'] & string> = {}
  for (const { path, area } of textFields) {
    const text = readField(frontMatter, path)
    if (text === undefined) continue
    const place = deck.fieldPlaces[path]
    const nodes = nodesOf(text)
    const replacement = replace({ role: path.replace('.', '-'), area, ...(place && { place }), nodes, isField: true })
    const filled = (replacement?.nodes ?? nodes).map(node => fillBlank(node, blanks))
    frontMatter = writeField(frontMatter, path, fieldText(filled))
    if (replacement?.unsettled) unsettled[path] = replacement.unsettled
  }
  return { frontMatter, unsettled }
}

function fillBlank(node: PhrasingContent, blanks: Mapping['blanks']): PhrasingContent {
  if (node.type !== 'blank') return node
  const { name = node.value, filled } = blanks.get(node.value) ?? {}
  return filled === undefined ? { ...node, value: name } : { type: 'text', value: filled }
}
