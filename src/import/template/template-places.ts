import type { TemplatePlace } from '../../deck/office-template.js'
import { childOf, elementsIn, isOn, wordsIn, type Xml } from '../open/xml.js'
import { type Ancestry, type Placeholder, placeholderOf, placeOf, styleChain } from '../pptx/placeholders.js'
import { bulletOf, sizeOf } from '../pptx/styles.js'
import { colourOf } from './template-colours.js'

/** A placeholder of a layout, with the kind that its template says it is. */
export interface FoundPlace extends TemplatePlace {
  readonly kind: string
}

/** What stands on a layout. */
export interface FoundPlaces {
  readonly places: readonly FoundPlace[]
  /** False where some of its text runs downwards. */
  readonly isUpright: boolean
  /** Whether it says something of its own, such as "True or false?", that every slide on it would say. */
  readonly hasOwnWords: boolean
}

/** What all placeholders of a template need to know. */
export interface TemplateText {
  readonly scheme: Readonly<Record<string, string>>
  readonly map: Readonly<Record<string, string>>
  readonly ancestry: Ancestry
}

/** Placeholders of a layout, in their order. One with text that runs downwards is left out, and so is one without a place. */
export function placesOn(layout: Xml | undefined, text: TemplateText): FoundPlaces {
  const shapes = [...elementsIn(childOf(layout, 'cSld', 'spTree'), 'sp')]
  const hasOwnWords = shapes.some(shape => !placeholderOf(shape) && wordsIn(childOf(shape, 'txBody')).trim() !== '')
  const pictures = [...elementsIn(childOf(layout, 'cSld', 'spTree'), 'pic')]
  let isUpright = true
  const places = [...shapes, ...pictures].flatMap((shape): FoundPlace[] => {
    const placeholder = placeholderOf(shape)
    if (!placeholder) return []
    if (runsDown(shape)) {
      isUpright = false
      return []
    }
    const place = placeFor(shape, placeholder, text)
    return place ? [place] : []
  })
  return { places, isUpright, hasOwnWords }
}

function runsDown(shape: Xml): boolean {
  const [ph] = [...elementsIn(shape, 'ph')]
  const direction = childOf(shape, 'txBody', 'bodyPr')?.attributes.vert ?? 'horz'
  const turn = childOf(shape, 'spPr', 'xfrm')?.attributes.rot ?? '0'
  return ph?.attributes.orient === 'vert' || direction !== 'horz' || turn !== '0'
}

function placeFor(
  shape: Xml,
  placeholder: Placeholder,
  { scheme, map, ancestry }: TemplateText
): FoundPlace | undefined {
  const box = placeOf(shape, placeholder, ancestry)
  if (!box || box.width <= 0 || box.height <= 0) return undefined
  const chain = [childOf(shape, 'txBody', 'lstStyle'), ...styleChain(placeholder, ancestry)]
  const first = (read: (level: Xml) => string | undefined) =>
    chain.flatMap(list => childOf(list, 'lvl1pPr') ?? []).flatMap(level => read(level) ?? [])[0]
  const index = Number.parseInt(placeholder.index ?? '', 10)
  const [ph] = [...elementsIn(shape, 'ph')]
  const type = ph?.attributes.type
  return {
    kind: placeholder.type,
    ...(type !== undefined && { type }),
    ...(Number.isFinite(index) && { index }),
    box,
    size: sizeOf(undefined, chain) ?? 1800,
    isCentred: first(level => level.attributes.algn) === 'ctr',
    isCapitals: isOn(first(level => childOf(level, 'defRPr')?.attributes.cap)),
    isBold: isOn(first(level => childOf(level, 'defRPr')?.attributes.b)),
    hasBullets: bulletOf(undefined, 0, chain) === 'bullet',
    ink:
      first(level => colourOf(childOf(level, 'defRPr', 'solidFill'), scheme, map)) ??
      `#${scheme[map.tx1 ?? 'dk1'] ?? '000000'}`.toLowerCase()
  }
}
