import type { Box } from '../../deck/diagrams/geometry.js'
import { px } from '../../layout/box-sizes.js'

/** The size of a slide in px; every one of ours is as wide, and 720 high or, for old projectors, 960. */
export const slideSize = { width: px['slide-width'], height: px['slide-height'] }

/** The width of every diagram and chart, and of what stands below a title, in px. */
export const drawingWidth = 1120

export type Places = Readonly<Record<keyof ReturnType<typeof placesOn>, Box>>

/** Where things stand in our layouts, in px from the left edge of a slide so many px high in a language that runs from left to right. */
export function placesOn(slideHeight: number) {
  const width = slideSize.width - 2 * px.edge
  const rule = px['slide-top'] + px['head-height'] + px['head-padding']
  const bodyTop = rule + px['head-line'] + px['body-top']
  const foot = slideHeight - px['foot-height']
  const half = (width - px['columns-gap']) / 2
  // On a higher slide titles stand as much lower as there is more room above and below them.
  const lower = (slideHeight - slideSize.height) / 2
  const frontX = slideSize.width - px['front-picture']
  return {
    title: { x: px.edge, y: px['slide-top'], width, height: px['head-height'] },
    rule: { x: px.edge, y: rule, width, height: px['head-line'] },
    body: { x: px.edge, y: bodyTop, width, height: foot - bodyTop },
    first: { x: px.edge, y: bodyTop, width: half, height: foot - bodyTop },
    second: { x: px.edge + half + px['columns-gap'], y: bodyTop, width: half, height: foot - bodyTop },
    sources: { x: px.edge, y: foot, width: px['sources-width'], height: px['foot-height'] },
    number: { x: px.edge + width - 80, y: foot + 12, width: 80, height: 30 },
    head: { x: px.edge, y: 8, width: 620, height: 28 },
    draft: { x: px.edge + 640, y: 8, width: width - 640, height: 28 },
    programme: { x: px.edge, y: 140 + lower, width: 1060, height: 40 },
    deckTitle: { x: px.edge, y: 180 + lower, width: 1060, height: 160 },
    subtitle: { x: px.edge, y: 350 + lower, width: 1060, height: 80 },
    below: { x: px.edge, y: 450 + lower, width: 1060, height: 200 + lower },
    // Beside a picture there is half of the width.
    frontProgramme: { x: px.edge, y: 60 + lower, width: px['front-width'], height: 60 },
    frontTitle: { x: px.edge, y: 124 + lower, width: px['front-width'], height: 170 },
    frontSubtitle: { x: px.edge, y: 300 + lower, width: px['front-width'], height: 110 },
    frontWords: { x: px.edge, y: 430 + lower, width: px['front-width'], height: 200 },
    frontPicture: { x: frontX, y: 0, width: px['front-picture'], height: slideHeight },
    // Where more is said than fits there, it stands below both.
    frontBelow: { x: px.edge, y: slideHeight - 262, width, height: 200 },
    frontPictureAbove: { x: frontX, y: 0, width: px['front-picture'], height: slideHeight - 282 },
    logo: { x: px.edge, y: 50, width: 300, height: 76 },
    partCount: { x: px.edge, y: 150 + lower, width, height: 50 },
    sectionTitle: { x: px.edge, y: 200 + lower, width, height: 170 },
    sectionBody: { x: px.edge, y: 390 + lower, width, height: 250 + lower },
    /** A title that is heard, and not seen. */
    unseen: { x: px.edge, y: -90, width, height: 80 }
  } satisfies Readonly<Record<string, Box>>
}

/** A place on the slides of a deck: turned round where it runs from right to left. */
export function placeOn(box: Box, isRtl: boolean, width: number = slideSize.width): Box {
  return isRtl ? { ...box, x: width - box.x - box.width } : box
}
