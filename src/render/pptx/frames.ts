import type { Box } from '../../deck/diagrams/geometry.js'
import type { OfficeTemplate, TemplateLayout, TemplatePlace, TemplateUse } from '../../deck/office-template.js'
import { px } from '../../layout/box-sizes.js'
import type { SlideShape } from '../format.js'
import { type LayoutName, layoutNames } from './layouts.js'
import { unitsInPx } from './look.js'
import { drawingWidth, type Places, placesOn, slideSize } from './places.js'

/** A placeholder of a layout, as slides name it. */
export interface Slot {
  readonly type?: string
  readonly index?: number
  /** Where a template has it and how it sets its text. Ours are made for our text, and say nothing. */
  readonly own?: {
    readonly box: Box
    /** In px. */
    readonly size: number
    readonly isCentred: boolean
    readonly isCapitals: boolean
    readonly isBold: boolean
    readonly hasBullets: boolean
  }
}

/** One layout: where it puts what a slide holds. Lengths are in px as we draw; on the slide each is `scale` px. */
export interface LayoutFrame {
  /** Its part. */
  readonly path: string
  readonly scale: number
  readonly size: { readonly width: number; readonly height: number }
  readonly body: Box
  /** Where what stands at the foot of a template's slide ends. */
  readonly foot: number
  readonly places: Places
  readonly title: Slot | undefined
  readonly subtitle: Slot | undefined
  readonly bodies: readonly Slot[]
  readonly sources: Slot | undefined
  readonly footer: Slot | undefined
  readonly number: Slot | undefined
  /** False for a template's. */
  readonly isOurs: boolean
  /** Of a template: whether its words stand on something dark. Ours stand on the theme's grounds. */
  readonly isDark: boolean
}

/** The layouts of a presentation. */
export type Frames = Readonly<Record<LayoutName, LayoutFrame>>

export const layoutPath = (index: number) => `/ppt/slideLayouts/slideLayout${index + 1}.xml`

/** Slides of 4 : 3 are 10 inches wide, and drawn as wide as those of 16 : 9: so they hold what the room sees on such a projector. */
const ownSizes: Readonly<Record<SlideShape, { readonly scale: number; readonly height: number }>> = {
  '16:9': { scale: 1, height: slideSize.height },
  '4:3': { scale: 0.75, height: 960 }
}

/** Our own layouts. */
export function ownFrames(shape: SlideShape): Frames {
  const { scale, height } = ownSizes[shape]
  const places = placesOn(height)
  const frame = (name: LayoutName, own: Partial<LayoutFrame>): LayoutFrame => ({
    path: layoutPath(layoutNames.indexOf(name)),
    scale,
    size: { width: slideSize.width, height },
    body: places.body,
    foot: height,
    places,
    title: { type: 'title' },
    subtitle: undefined,
    bodies: [],
    sources: { type: 'body', index: 13 },
    footer: { type: 'ftr', index: 11 },
    number: { type: 'sldNum', index: 12 },
    isOurs: true,
    isDark: false,
    ...own
  })
  return {
    title: frame('title', {
      title: { type: 'ctrTitle' },
      subtitle: { type: 'subTitle', index: 1 },
      body: places.below
    }),
    content: frame('content', { bodies: [{ index: 1 }] }),
    section: frame('section', { bodies: [{ type: 'body', index: 1 }], body: places.sectionBody }),
    two: frame('two', { bodies: [{ index: 1 }, { index: 2 }] }),
    only: frame('only', {}),
    blank: frame('blank', { title: undefined, sources: undefined })
  }
}

/** The layouts of a template. What is drawn is as wide as the place that it has for content. */
export function templateFrames({ layouts, size }: OfficeTemplate): Frames {
  const frame = (use: TemplateUse): LayoutFrame => {
    const layout = layouts[use]
    const isContent = use === 'content' || use === 'two' || use === 'only'
    const scale = (isContent ? layout.area.width / drawingWidth : size.width / slideSize.width) / unitsInPx
    return frameOf(layout, size, scale, isContent)
  }
  const only = frame('only')
  return {
    title: frame('title'),
    content: frame('content'),
    section: frame('section'),
    two: frame('two'),
    only,
    blank: only
  }
}

function frameOf(
  layout: TemplateLayout,
  { width, height }: OfficeTemplate['size'],
  scale: number,
  isContent: boolean
): LayoutFrame {
  const inPx = (length: number) => length / unitsInPx / scale
  const boxOf = (box: TemplateLayout['area']): Box => ({
    x: inPx(box.x),
    y: inPx(box.y),
    width: inPx(box.width),
    height: inPx(box.height)
  })
  const slot = (place: TemplatePlace | undefined): Slot | undefined =>
    place && {
      ...(place.type !== undefined && { type: place.type }),
      ...(place.index !== undefined && { index: place.index }),
      own: {
        box: boxOf(place.box),
        size: place.size / 75 / scale,
        isCentred: place.isCentred,
        isCapitals: place.isCapitals,
        isBold: place.isBold,
        hasBullets: place.hasBullets
      }
    }
  const slide = { width: inPx(width), height: inPx(height) }
  const area = boxOf(layout.area)
  // Rounded, as drawings compare it with their own width.
  const body = { ...area, width: Math.round(area.width) }
  const places = placesOn(slide.height)
  const bodies = layout.bodies.flatMap(place => slot(place) ?? [])
  return {
    path: layout.path,
    scale,
    size: slide,
    body,
    foot: isContent ? body.y + body.height : slide.height * 0.92,
    places: {
      ...places,
      draft: { ...places.draft, x: slide.width / 2, width: slide.width / 2 - px.edge / 2, y: 4 },
      unseen: { ...places.unseen, width: slide.width - 2 * px.edge }
    },
    title: slot(layout.title),
    subtitle: slot(layout.subtitle),
    bodies,
    sources: undefined,
    footer: slot(layout.footer),
    number: slot(layout.number),
    isOurs: false,
    isDark: layout.isDark
  }
}
