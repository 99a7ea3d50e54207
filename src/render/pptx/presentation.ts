import type { Deck } from '../../deck/deck.js'
import { directionOf } from '../../deck/language.js'
import { officeLanguage } from '../office/language-tag.js'
import { guidOf } from '../office/package.js'
import { namespaces, tag, type Xml } from '../office/xml.js'
import { emu } from './look.js'
import { notesSize } from './notes.js'
import { levelStyle } from './placeholder.js'
import type { SlideMaster } from './slide-master.js'

/** The relationships by which a presentation names its masters and slides. */
interface PresentationIds {
  readonly masters: readonly string[]
  readonly notesMaster?: string
  /** In the order of the deck. */
  readonly slides: readonly string[]
}

const firstSlide = 256

/** The presentation itself: masters, slides in their order, sizes, and sections from the deck's dividers. */
export function presentationPart(
  deck: Deck,
  { masters, notesMaster, slides }: PresentationIds,
  { size, firstMasterId }: SlideMaster
): Xml {
  const { language } = deck
  const isRtl = directionOf(language) === 'rtl'
  return tag(
    'p:presentation',
    { ...namespaces, rtl: isRtl ? 1 : undefined, saveSubsetFonts: 1 },
    tag(
      'p:sldMasterIdLst',
      {},
      masters.map((id, index) => tag('p:sldMasterId', { id: firstMasterId + index, 'r:id': id }))
    ),
    notesMaster === undefined ? [] : tag('p:notesMasterIdLst', {}, tag('p:notesMasterId', { 'r:id': notesMaster })),
    tag(
      'p:sldIdLst',
      {},
      slides.map((id, index) => tag('p:sldId', { id: firstSlide + index, 'r:id': id }))
    ),
    tag('p:sldSz', { cx: size.width, cy: size.height }),
    tag('p:notesSz', { cx: emu(notesSize.width), cy: emu(notesSize.height) }),
    tag(
      'p:defaultTextStyle',
      {},
      tag('a:defPPr', {}, tag('a:defRPr', { lang: officeLanguage(language) })),
      Array.from({ length: 9 }, (_, index) => levelStyle({ size: 24, colour: 'tx1', level: index + 1 }, language))
    ),
    tag('p:extLst', {}, tag('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, sections(deck)))
  )
}

/** Slides from a divider to the next are a section with its title; those before the first have the deck's. */
function sections({ id, frontMatter, slides }: Deck): Xml {
  const found: { title: string; slides: number[] }[] = []
  for (const [index, { kind, title }] of slides.entries()) {
    if (index === 0 || kind === 'section')
      found.push({ title: kind === 'section' ? title : frontMatter.title, slides: [] })
    found.at(-1)?.slides.push(firstSlide + index)
  }
  return tag(
    'p14:sectionLst',
    { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
    found.map(({ title, slides: own }, index) =>
      tag(
        'p14:section',
        { name: title, id: guidOf(`${id} section ${index}`) },
        tag(
          'p14:sldIdLst',
          {},
          own.map(slide => tag('p14:sldId', { id: slide }))
        )
      )
    )
  )
}
