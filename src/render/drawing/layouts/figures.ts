import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { Block } from '../../../deck/blocks.js'
import type { Slide } from '../../../deck/deck.js'
import { type Figure, figuresOf, shares } from '../../../deck/figures.js'
import { px } from '../../../layout/box-sizes.js'
import { aroundBody, sizesIn } from '../../../layout/content-height.js'
import { figuresLook } from '../../../layout/figures.js'
import { slideSetting } from '../../../layout/slide-size.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { mapItems, withClasses } from './items.js'

/** Two or three figures, each with what it means: side by side, or, where all count the same, one above the other with bars as long as they are large. */
export function drawFigures(blocks: readonly Block[], slide: Slide, options: DrawingOptions): ElementContent[] {
  const { language } = options.deck
  const figures = figuresOf(blocks) ?? []
  const bars = shares(figures)
  const { density } = slideSetting(slide, language)
  const look = figuresLook(blocks, {
    size: sizesIn({ density, air: 0 }, language),
    isLarge: density === 'normal',
    room: px['slide-height'] - aroundBody(slide, density, language)
  })
  const classes = [
    ...(look ? [`n-${look.text}`] : []),
    ...(look?.isUnitBelow ? ['unit-below'] : []),
    ...(look?.isRows ? ['figure-rows'] : []),
    ...(look?.isLead ? ['with-lead'] : [])
  ]
  const drawn = mapItems(drawBlocks(blocks, options), blocks, (item, _, index) => {
    const figure = figures[index]
    return figure ? drawFigure(item, figure, bars?.[index]) : item
  })
  return drawn.map(content =>
    content.type === 'element' && /^[uo]l$/.test(content.tagName)
      ? withClasses(content, 'figures', ...classes)
      : content
  )
}

function drawFigure(item: Element, { number, unit, colon }: Figure, share: number | undefined): Element {
  const [strong, ...rest] = item.children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  if (strong === undefined) return item
  return {
    ...item,
    children: [
      h('p', { className: ['amount'] }, [
        h('strong', [number, ...(unit === '' ? [] : [h('span', { className: ['unit'] }, ` ${unit}`)])]),
        ...(colon === '' ? [] : [h('span', { className: ['unseen'] }, colon)])
      ]),
      drawBar(share),
      h(
        'p',
        rest.map((child, index) => (index === 0 ? withoutColon(child) : child))
      )
    ]
  }
}

function withoutColon(child: ElementContent): ElementContent {
  return child.type === 'text' ? { ...child, value: child.value.replace(/^\s*[:：]?\s*/u, '') } : child
}

/** A bar on a track across the column; a short bar alone where figures cannot be compared. */
function drawBar(share: number | undefined): Element {
  const length = share === undefined ? 18 : Math.max(2, Math.round(share * 100))
  return s(
    'svg',
    { className: ['figure-bar'], viewBox: '0 0 100 10', preserveAspectRatio: 'none', ariaHidden: 'true' },
    [
      ...(share === undefined ? [] : [s('path', { d: 'M0 0h100v10H0z', opacity: 0.2 })]),
      s('path', { d: `M0 0h${length}v10H0z` })
    ]
  )
}
