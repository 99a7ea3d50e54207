import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { State } from 'mdast-util-to-hast'
import type { Diagram } from '../../../deck/blocks.js'

import { type DiagramItem, diagramItems } from '../../../deck/diagram-items.js'
import { axisMark } from '../../../deck/diagrams/axis.js'
import type { PlacedDiagram, PlacedItem, Shape } from '../../../deck/diagrams/geometry.js'
import { answerSize } from '../../../deck/diagrams/short-answers.js'
import { numberSize } from '../../../deck/diagrams/step-arrow.js'
import { usualHeight, usualWidth } from '../../../deck/diagrams.js'
import { fitDiagram } from '../../../layout/diagram-fit.js'
import { placeDiagram } from '../../../layout/place-diagram.js'
import { tallTwin } from '../../../layout/tall-twin.js'
import { breakBetweenWords } from '../break-lines.js'
import type { Draw, DrawnDeck } from '../context.js'
import { withCorners } from '../corners.js'
import { drawIcon, drawPicture } from '../draw-icon.js'
import { placed } from '../placement.js'
import { headApart, withDetail } from '../with-detail.js'

interface Look {
  readonly picture: PlacedDiagram
  readonly sizes: ReturnType<typeof fitDiagram>['sizes']
  readonly fragments: boolean
  readonly language: string
  readonly deck: DrawnDeck
  /** How a path is drawn in the deck's theme. */
  shaped(path: string): string
}

/**
 * A diagram: still the list that it is, for screen readers, tags and translators, with every item at its place and the
 * shapes behind it as vector pictures that say nothing. What else stands in the block follows below.
 */
export const diagram: Draw<Diagram> = (node, state, options) => {
  const items = diagramItems(node)
  const { diagramHeight = usualHeight, diagramWidth = usualWidth } = options
  const { language, look: theme } = options.deck
  const shaped = (path: string) => withCorners(path, theme?.radius)
  const stepped = options.steps === true && node.children.some(child => child.type === 'steps')
  const draw = (picture: PlacedDiagram, more: readonly string[] = []) => {
    const { sizes } = fitDiagram(items, picture, language)
    const look = { deck: options.deck, picture, sizes, fragments: stepped, language, shaped }
    const { notes = [] } = picture
    return h('div', { className: ['diagram', `diagram-${node.layout}`, `h-${picture.canvas.height}`, ...more] }, [
      ...drawShapes([...picture.ground, ...notes.flatMap(({ shapes }) => shapes)], look),
      ...notes.map(({ text, box }) => h('span', { className: ['scale', ...placed(box)], ariaHidden: 'true' }, text)),
      h(
        'ul',
        { className: ['diagram-items'] },
        items.map((item, index) => drawItem(item, picture.items[index], look, state))
      )
    ])
  }
  // On a slide: items that appear one after the other are counted, so they are there once.
  const isOnSlide = options.steps === true && !stepped
  const high = isOnSlide ? tallTwin(node.layout, items, language, diagramHeight, diagramWidth) : undefined
  const rest = node.children.filter(child => child.type !== 'list' && child.type !== 'steps')
  return [
    draw(placeDiagram(node.layout, items, language, diagramHeight, diagramWidth)),
    ...(high ? [draw(high, ['for-tall'])] : []),
    ...state.all({ type: 'root', children: rest }).filter(isContent)
  ]
}

function isContent(content: ElementContent): boolean {
  return content.type !== 'text' || content.value.trim() !== ''
}

/** What an icon stands on: what its layout says, else in a tile a disc of its own, elsewhere the shape of its item. */
function groundOf({ on, iconOn, shapes }: PlacedItem): string[] {
  if (iconOn) return [`on-${iconOn}`]
  if (shapes.some(({ look }) => look === 'focus-tile')) return ['on-focus', 'in-disc']
  return on !== 'solid' && shapes.some(({ look }) => look === 'tile') ? ['on-solid', 'in-disc'] : [`on-${on}`]
}

function drawItem(item: DiagramItem, place: PlacedItem | undefined, look: Look, state: State, level = 1): Element {
  if (!place) return h('li', item.text)
  const written = item.item.children.flatMap(child => (child.type === 'paragraph' ? state.all(child) : []))
  const all = breakBetweenWords(place.isAxis ? withoutMark(written) : written, look.language)
  const [head, rest] = place.onWay || place.detail ? headApart(all) : [[], place.isAxis ? all : withDetail(all)]
  const words = place.detail ? head : rest
  const first = place.isFirst ? look.sizes.centre : look.sizes.first
  const size = level === 1 && !place.isAxis ? first : look.sizes.second
  return h('li', look.fragments && level === 1 ? { className: ['fragment'] } : {}, [
    ...drawShapes(place.shapes, look),
    ...(place.icon
      ? [
          h(
            'div',
            {
              className: [
                'diagram-icon',
                ...(place.isNumbered ? ['numbered', `text-${numberSize(place.icon)}`] : []),
                ...groundOf(place),
                ...placed(place.icon)
              ]
            },
            place.isNumbered ? [] : drawIcon(item.icon)
          )
        ]
      : []),
    ...(place.picture && item.picture !== undefined
      ? [h('div', { className: ['diagram-picture', ...placed(place.picture)] }, drawPicture(item.picture, [], look))]
      : []),
    ...(place.onWay
      ? [
          h(
            'div',
            { className: [...wayClasses, `on-${place.on === 'focus' ? 'focus' : 'solid'}`, ...placed(place.onWay)] },
            h('span', head)
          )
        ]
      : []),
    h(
      'div',
      {
        className: [
          'label',
          ...(place.stacks ? ['stacked'] : []),
          ...(place.atTop ? ['at-top'] : []),
          `on-${place.on}`,
          `align-${place.align}`,
          `text-${size}`,
          ...placed(place.label)
        ]
      },
      [h('span', words)]
    ),
    ...(place.detail
      ? [
          h('div', { className: ['small-list', 'explains', `text-${look.sizes.list}`, ...placed(place.detail)] }, [
            h('span', rest)
          ])
        ]
      : []),
    ...drawBelow(item, place, look, state)
  ])
}

const wayClasses = ['label', 'stacked', 'align-centre', `text-${answerSize}`]

/** The name of an axis, without the sign that says which one it is. */
function withoutMark(words: readonly ElementContent[]): ElementContent[] {
  return words.map((word, index) =>
    index === 0 && word.type === 'text' ? { ...word, value: word.value.replace(axisMark, '') } : word
  )
}

function drawBelow(item: DiagramItem, place: PlacedItem, look: Look, state: State): Element[] {
  if (item.children.length === 0) return []
  if (place.list) {
    const list = item.item.children.filter(child => child.type === 'list')
    return [
      h(
        'div',
        { className: ['small-list', `text-${look.sizes.list}`, ...placed(place.list)] },
        breakBetweenWords(state.all({ type: 'root', children: list }), look.language)
      )
    ]
  }
  return [
    h(
      'ul',
      { className: ['diagram-items'] },
      item.children.map((child, index) => drawItem(child, place.children[index], look, state, 2))
    )
  ]
}

function drawShapes(shapes: readonly Shape[], { picture: { canvas }, shaped }: Look): Element[] {
  if (shapes.length === 0) return []
  return [
    s(
      'svg',
      { viewBox: `0 0 ${canvas.width} ${canvas.height}`, ariaHidden: 'true' },
      shapes.map(({ path, look }) => s('path', { d: shaped(path), className: [look] }))
    )
  ]
}
