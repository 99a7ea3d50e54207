import { expect, it } from 'vitest'
import { diagramItems } from '../../src/deck/diagram-items.js'
import { all } from '../../src/deck/walk.js'
import { lineHeights } from '../../src/layout/box-sizes.js'
import { fitDiagram } from '../../src/layout/diagram-fit.js'
import { placeDiagram } from '../../src/layout/place-diagram.js'
import { diagramHeight } from '../../src/layout/slide-size.js'
import { linesOf } from '../../src/layout/text-width.js'
import { inLanguages } from '../translate/in-languages.js'

/** The beam of a base lies over the foot of pillars, in px. */
const beam = 14

it('Pillars show the most of their pictures in every language, and words keep clear of the beam', () => {
  const found = inLanguages('crsv-mission-approaches').flatMap(({ slides, language }) =>
    slides.flatMap(slide =>
      all(slide.body, 'diagram')
        .filter(({ layout }) => layout === 'pillars')
        .flatMap(diagram => {
          const items = diagramItems(diagram)
          const placed = placeDiagram('pillars', items, language, diagramHeight(slide, language))
          const { first } = fitDiagram(items, placed, language).sizes
          return placed.items.map(({ picture, label }, at) => {
            const lines = linesOf(items[at]?.text ?? '', first, label.width, 700, language)
            const foot = label.y + (label.height + lines * first * lineHeights(language).diagram) / 2
            return { language, lines, picture: picture?.height ?? 0, clear: placed.canvas.height - beam - foot }
          })
        })
    )
  )
  expect(new Set(found.map(({ language }) => language)).size).toBeGreaterThanOrEqual(6)
  // Of drawings of 4 : 3 that are 360 px wide, two thirds: where less is seen, heads of people are cut off.
  expect(found.filter(({ picture }) => picture < 176)).toEqual([])
  expect(found.filter(({ lines, clear }) => lines > 2 || clear < 12)).toEqual([])
})
