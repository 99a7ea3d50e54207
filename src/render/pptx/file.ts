import { forParticipants } from '../../deck/audience.js'
import type { Deck, Slide } from '../../deck/deck.js'
import { slideLayout } from '../../layout/slide-layout.js'
import { draftMark, slideDraftMark } from '../draft-mark.js'
import type { RenderInput } from '../format.js'
import { createMedia } from '../office/media.js'
import { createRelations, type Part, type Relations, rootTypes, writePackage } from '../office/package.js'
import { appPart, corePart } from '../office/properties.js'
import { themePart } from '../office/theme.js'
import { namespaces, tag, type Xml } from '../office/xml.js'
import { hasOwnSignature } from './backdrop.js'
import { createCharts } from './charts/charts.js'
import { fillOf, wordsOnAccent } from './look.js'
import { colourMap } from './master.js'
import { notesMasterPart, notesOf, notesPart } from './notes.js'
import { shapeTree } from './placeholder.js'
import { presentationPart } from './presentation.js'
import { rescaled } from './rescale.js'
import { drawSlide, type MasterContext } from './slide.js'
import { contextFor } from './slide-context.js'
import { type SlideMaster, slideMaster } from './slide-master.js'
import { uniqueTitles } from './slide-titles.js'

const kind = 'application/vnd.openxmlformats-officedocument'
const slideType = `${kind}.presentationml.slide+xml`
const notesPath = '/ppt/notesMasters/notesMaster1.xml'

/** The slides of a deck as they are in every file of it, with what they show. */
interface DrawnDeck {
  /** What participants may see. */
  readonly deck: Deck
  readonly master: SlideMaster
  /** In the order of the deck. */
  readonly slides: readonly { readonly path: string; readonly xml: Xml; readonly relations: Relations['all'] }[]
  /** Pictures and charts. */
  readonly shown: readonly Part[]
}

/** Draws the slides of a deck, from what participants may see in any case. */
export function drawDeck(input: RenderInput): DrawnDeck {
  const { templates, options } = input
  const deck = forParticipants(input.deck)
  const master = slideMaster(deck, templates, options)
  const media = createMedia(deck, '/ppt/media')
  const charts = createCharts()
  const titles = uniqueTitles(deck.slides, templates.labels)
  const slides = deck.slides.map((slide, index) => {
    const relations = createRelations()
    const context = contextFor(slide, { deck, master, media, charts, labels: templates.labels, relations })
    const layout = slideLayout(slide, deck)
    const draft = options.release
      ? undefined
      : layout === 'title'
        ? draftMark({ ...input, deck })
        : slideDraftMark(slide, templates.labels)
    const { xml, layoutPath } = slideXml({ layout, title: titles[index] ?? '', draft }, context)
    relations.toPart('slideLayout', layoutPath)
    return { path: `/ppt/slides/slide${index + 1}.xml`, xml, relations: relations.all }
  })
  return { deck, master, slides, shown: [...charts.parts(), ...media.parts()] }
}

/** A deck as a presentation. `withNotes` adds a page of notes to each slide that has something for the facilitator, and makes the file the facilitator's. */
export function presentationFile(
  input: RenderInput,
  { deck, master, slides: drawn, shown }: DrawnDeck,
  { withNotes }: { readonly withNotes: boolean }
): Uint8Array {
  const presentation = createRelations()
  const masters = master.paths.map(path => presentation.toPart('slideMaster', path))
  const slideParts = drawn.flatMap(({ path, xml, relations }, index) => {
    const own = createRelations(relations)
    const whole = input.deck.slides[index]
    const notes = withNotes && whole ? notesFor(whole, index + 1, { path, relations: own }, input) : []
    return [{ path, type: slideType, content: xml, relations: own.all }, ...notes]
  })
  const slides = drawn.map(({ path }) => presentation.toPart('slide', path))
  const notesMaster = withNotes ? presentation.toPart('notesMaster', notesPath) : undefined
  presentation.toPart('theme', '/ppt/theme/theme1.xml')
  presentation.toPart('presProps', '/ppt/presProps.xml')
  presentation.toPart('tableStyles', '/ppt/tableStyles.xml')
  const ids = { masters, slides, ...(notesMaster !== undefined && { notesMaster }) }
  const root = createRelations()
  root.toPart(rootTypes.document, '/ppt/presentation.xml')
  root.toPart(rootTypes.core, '/docProps/core.xml')
  root.toPart(rootTypes.app, '/docProps/app.xml')
  const parts: Part[] = [
    {
      path: '/ppt/presentation.xml',
      type: `${kind}.presentationml.presentation.main+xml`,
      content: presentationPart(deck, ids, master),
      relations: presentation.all
    },
    ...master.parts,
    ...slideParts,
    ...(withNotes ? notesMasterParts(deck, master) : []),
    {
      path: '/ppt/presProps.xml',
      type: `${kind}.presentationml.presProps+xml`,
      content: tag('p:presentationPr', namespaces)
    },
    {
      path: '/ppt/tableStyles.xml',
      type: `${kind}.presentationml.tableStyles+xml`,
      content: tag('a:tblStyleLst', { 'xmlns:a': namespaces['xmlns:a'], def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}' })
    },
    {
      path: '/docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: corePart(deck)
    },
    { path: '/docProps/app.xml', type: `${kind}.extended-properties+xml`, content: appPart() },
    ...shown
  ]
  return writePackage(parts, root.all)
}

function slideXml(
  facts: Parameters<typeof drawSlide>[0],
  shared: MasterContext
): { readonly xml: Xml; readonly layoutPath: string } {
  const { shapes, context } = drawSlide(facts, shared)
  const { palette, isRepainted, ground, look, frame } = context
  const background = tag('p:bg', {}, tag('p:bgPr', {}, fillOf(palette.colour('ground')), tag('a:effectLst')))
  // On a dark ground links have the colour of the words.
  const onAccent = wordsOnAccent(look)
  const isDark = ground !== 'paper' && ground !== 'calm'
  const colours =
    isDark && (frame.isOurs || isRepainted)
      ? tag('a:overrideClrMapping', { ...colourMap, hlink: onAccent, folHlink: onAccent })
      : tag('a:masterClrMapping')
  const tree = rescaled(shapeTree(shapes, isRepainted ? background : ''), frame.scale)
  return {
    xml: tag(
      'p:sld',
      { ...namespaces, ...(hasOwnSignature(context) && { showMasterSp: 0 }) },
      tree,
      tag('p:clrMapOvr', {}, colours)
    ),
    layoutPath: frame.path
  }
}

function notesMasterParts({ language, frontMatter }: Deck, { look, themes }: SlideMaster): Part[] {
  const own = createRelations()
  const themePath = `/ppt/theme/theme${themes + 1}.xml`
  own.toPart('theme', themePath)
  return [
    {
      path: notesPath,
      type: `${kind}.presentationml.notesMaster+xml`,
      content: notesMasterPart(language),
      relations: own.all
    },
    { path: themePath, type: `${kind}.theme+xml`, content: themePart(frontMatter.theme, look) }
  ]
}

/** The page of notes of a slide, by its number from 1; nothing where there is nothing to say. */
function notesFor(
  slide: Slide,
  number: number,
  of: { readonly path: string; readonly relations: Relations },
  { deck, templates }: RenderInput
): Part[] {
  const context = { labels: templates.labels, language: deck.language }
  const paras = notesOf(slide, context)
  if (paras.length === 0) return []
  const own = createRelations()
  own.toPart('notesMaster', notesPath)
  own.toPart('slide', of.path)
  const path = `/ppt/notesSlides/notesSlide${number}.xml`
  of.relations.toPart('notesSlide', path)
  const content = notesPart(paras, { language: deck.language, relations: own })
  return [{ path, type: `${kind}.presentationml.notesSlide+xml`, content, relations: own.all }]
}
