import type { RootContent } from 'mdast'
import { type ImportFault, isFault } from '../fault.js'
import type { ForeignDeck, ForeignSlide } from '../foreign.js'
import { countLanguages } from '../languages.js'
import { openPackage, type Package } from '../open/package.js'
import { childOf, childrenOf, elementsIn, wordsIn, type Xml } from '../open/xml.js'
import { readBrand } from './brand.js'
import type { DeckContext } from './context.js'
import { collectMedia } from './media.js'
import { readSlide } from './slide.js'

/** Reads a presentation of PowerPoint. Nothing that it names outside of itself is looked at. */
export function readPptx(bytes: Uint8Array): ForeignDeck | ImportFault {
  const opened = openPackage(bytes, 'pptx')
  if (isFault(opened)) return opened
  const presentation = opened.part(opened.main)
  const parts = slideParts(opened, presentation)
  const languages = countLanguages()
  const context: DeckContext = {
    opened,
    media: collectMedia(opened),
    languages,
    numbers: new Map(parts.map(({ part }, index) => [part, index + 1] as const)),
    linked: new Set(),
    isOurs: property(opened, 'extended-properties', 'Application') === 'Backbrief',
    size: sizeOf(presentation)
  }
  const sections = sectionsOf(presentation)
  const defaults = childOf(presentation, 'defaultTextStyle')
  const read = parts.map(({ part, id }, index) => {
    const slide = readSlide(part, index + 1, defaults, context)
    const section = sections.get(id)
    return section === undefined ? slide : { ...slide, section }
  })
  if (read.length === 0)
    return {
      what: 'The presentation has no slides',
      why: 'There is nothing to make a deck of.',
      fix: 'Is it a template? Open it in PowerPoint and save a presentation with slides.'
    }
  const brand = readBrand(
    context,
    parts[0]?.part,
    read.map(({ footer }) => footer)
  )
  const [first] = read
  const own = first?.subtitle
  const subtitle = own ?? (first?.body.length === 1 ? subtitleOf(first) : undefined)
  const slides = read.map(
    ({ layout: _, footer: __, subtitle: line, ...slide }, index): ForeignSlide => ({
      ...slide,
      ...(index === 0 && own === undefined && subtitle !== undefined && { body: slide.body.slice(1) }),
      ...(index > 0 && line !== undefined && { body: [paragraph(line), ...slide.body] }),
      ...(context.linked.has(slide.number) && { isLinked: true })
    })
  )
  return {
    program: 'PowerPoint',
    title: property(opened, 'core-properties', 'title'),
    subtitle,
    author: property(opened, 'core-properties', 'creator'),
    language: languages.main(),
    slides,
    files: context.media.files,
    ...(brand && { brand }),
    losses: lossesOf(read, languages.others(), brand?.footer)
  }
}

interface SlidePart {
  readonly part: string
  readonly id: string
}

/** The slides in the order in which they are shown. */
function slideParts(opened: Package, presentation: Xml | undefined): SlidePart[] {
  const relationships = opened.relationships(opened.main)
  return childrenOf(childOf(presentation, 'sldIdLst'), 'sldId').flatMap(({ attributes }) => {
    const found = relationships.get(attributes['r:id'] ?? '')
    return found && !found.isExternal ? [{ part: found.target, id: attributes.id ?? '' }] : []
  })
}

/** The names of sections by the id of their first slide. */
function sectionsOf(presentation: Xml | undefined): Map<string, string> {
  const named = [...elementsIn(childOf(presentation, 'extLst'), 'section')].flatMap(section => {
    const [first] = elementsIn(section, 'sldId')
    const name = section.attributes.name?.trim() ?? ''
    return first?.attributes.id !== undefined && !/^(?:default section|untitled section|)$/i.test(name)
      ? [[first.attributes.id, name] as const]
      : []
  })
  return new Map(named)
}

function sizeOf(presentation: Xml | undefined): DeckContext['size'] {
  const { cx = '', cy = '' } = childOf(presentation, 'sldSz')?.attributes ?? {}
  return { width: Number.parseInt(cx, 10) || 9_144_000, height: Number.parseInt(cy, 10) || 6_858_000 }
}

/** A property of the document, such as its title; undefined where it is empty or what PowerPoint writes itself. */
function property(opened: Package, type: string, name: string): string | undefined {
  const found = [...opened.relationships('').values()].find(one => one.type === type)
  const words = wordsIn(childOf(opened.part(found?.target), name))
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' || /power-?point|^slide 1$/i.test(words) ? undefined : words
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}

/** A line below the title of the first slide. */
function subtitleOf({ body: [below] }: ForeignSlide): string | undefined {
  if (below?.type !== 'paragraph') return undefined
  const words = below.children.map(child => (child.type === 'text' ? child.value : undefined))
  const text = words.join('').trim()
  return words.every(word => word !== undefined) && text !== '' && text.length <= 140 ? text : undefined
}

function lossesOf(slides: readonly ForeignSlide[], others: readonly string[], footer: string | undefined): string[] {
  return [
    ...(others.length > 0
      ? [`Words in other languages (${others.join(', ')}): a deck is in one language, and is translated as a whole`]
      : []),
    ...(slides.some(({ notes }) => notes.length > 0) ? [] : ['There were no speaker notes']),
    ...(footer === undefined ? [] : [`The footer “${footer}”: it is proposed in \`brand.yaml\``])
  ]
}
