import { describe, expect, it } from 'vitest'
import { diagramItems } from '../../src/deck/diagram-items.js'
import type { Item, PlacedItem } from '../../src/deck/diagrams/geometry.js'
import { partsOf } from '../../src/deck/diagrams.js'
import { blocksOf } from '../../src/deck/walk.js'
import { lineHeights, textSteps } from '../../src/layout/box-sizes.js'
import { fitDiagram } from '../../src/layout/diagram-fit.js'
import { placeDiagram } from '../../src/layout/place-diagram.js'
import { parse } from '../../src/parse/parse.js'

const listOf = (...texts: string[]): Item[] => texts.map(text => ({ text, children: [] }))
const numbersOf = (path = '') => [...path.matchAll(/-?[\d.]+/g)].map(([value]) => Number(value))
const shapesOf = ({ shapes }: PlacedItem, look: string) => shapes.filter(shape => shape.look === look)

/** The points of the first line of an item. */
function lineOf(item: PlacedItem): (readonly [x: number, y: number])[] {
  const values = numbersOf(shapesOf(item, 'line')[0]?.path)
  return values.flatMap((x, index) => (index % 2 === 0 ? [[x, values[index + 1] ?? 0] as const] : []))
}

describe('A timeline', () => {
  it('sets words beside an upright stem on their point, years above what happened', () => {
    const { items } = placeDiagram('timeline', listOf('2016: dug', '2020: covered', '2026: tested'), 'en')
    for (const item of items) {
      const [[at = 0] = [], [stem = 1] = [], ...bends] = lineOf(item)
      expect([stem, bends]).toEqual([at, []])
      expect(item).toMatchObject({ stacks: true, atTop: true, align: 'start' })
      expect(item.label.x).toBeGreaterThan(at)
    }
  })

  it('has a line to its last point, and only dashes beyond it', () => {
    const { items, ground } = placeDiagram('timeline', listOf('2016: dug', '2020: covered', '2026: tested'), 'en')
    const last = Math.max(...items.map(item => lineOf(item)[0]?.[0] ?? 0))
    const [line, dashes, head] = ground
    expect(numbersOf(line?.path)[2]).toBeCloseTo(last, 0)
    const pieces = (dashes?.path ?? '').split('M').slice(1).map(numbersOf)
    expect(pieces.length).toBeGreaterThan(3)
    for (const [from = 0, , to = 0] of pieces) expect([from > last, to - from < 20]).toEqual([true, true])
    expect(head?.look).toBe('head')
  })

  it('has cards, of which the last is the strongest', () => {
    const { items } = placeDiagram('timeline', listOf('2016: dug', '2020: covered', '2026: tested'), 'en')
    expect(items.map(({ on, shapes }) => [on, shapes[0]?.look])).toEqual([
      ['soft', 'tile'],
      ['soft', 'tile'],
      ['solid', 'solid']
    ])
  })

  it('has cards of one width, each at its own point, where words need no line more for it', () => {
    const texts = ['2016: dug by hand', '2020: stone cover', '2022: pump from the district', '2024: committee elected']
    const { items } = placeDiagram('timeline', listOf(...texts, '2026: water tested'), 'en')
    expect(new Set(items.map(({ label }) => Math.round(label.width))).size).toBe(1)
    const isStraight = (path = '') => !path.includes('L', path.indexOf('L') + 1)
    expect(items.flatMap(item => shapesOf(item, 'line')).filter(({ path }) => !isStraight(path))).toEqual([])
  })

  it('has cards as high as their words, which begin at one height on a side', () => {
    const texts = [
      '2016: dug',
      '2020: covered',
      '2022: a pump that the district has brought and set up',
      '2026: tested'
    ]
    const { items } = placeDiagram('timeline', listOf(...texts), 'en')
    const [first, , third] = items
    expect(first?.label.y).toBeCloseTo(third?.label.y ?? 0)
    expect(first?.label.height).toBeLessThan((third?.label.height ?? 0) - 30)
  })

  it('bends a stem with square corners where words need more room than their time', () => {
    const { items } = placeDiagram(
      'timeline',
      listOf('2008: resolution 1820', '2009: war', '2010: monitoring and reporting', '2021: policy'),
      'en'
    )
    const line = items[2] ? lineOf(items[2]) : []
    expect(line.length).toBe(4)
    for (const [index, [x, y]] of line.entries()) {
      const [nextX = x, nextY = y] = line[index + 1] ?? []
      expect(x === nextX || y === nextY).toBe(true)
    }
  })

  it('parts cards of one side by more than the margin in them', () => {
    const texts = ['2016: dug by hand', '2020: stone cover', '2022: pump from the district', '2024: committee elected']
    const { items } = placeDiagram('timeline', listOf(...texts, '2026: water tested'), 'en')
    const gaps = items.slice(2).map(({ label }, index) => {
      const before = items[index]?.label
      return label.x - 20 - ((before?.x ?? 0) + (before?.width ?? 0) + 20)
    })
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(24)
  })

  it('sets points equally far apart where bent stems would cross', () => {
    const { items } = placeDiagram(
      'timeline',
      listOf('2000: founded', ...[2020, 2021, 2022, 2023, 2024].map(year => `${year}: consultation of women`)),
      'en'
    )
    const dots = items.map(item => numbersOf(shapesOf(item, 'solid').at(-1)?.path)[0] ?? 0)
    const steps = dots.slice(1).map((dot, index) => dot - (dots[index] ?? 0))
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(1)
  })
})

describe('A matrix', () => {
  const cells = ['Soon', 'First', 'Wait', 'Plan']

  it('is strongest where both axes are high, and marks their ends', () => {
    const { items } = placeDiagram('matrix', listOf(...cells, 'x: users', 'y: danger'), 'en')
    expect(items.slice(0, 4).map(({ shapes }) => shapes[0]?.look)).toEqual(['tint-2', 'focus', 'tint-3', 'tint-2'])
    expect(items[1]?.on).toBe('focus')
    // A minus has one line, a plus has two.
    for (const axis of items.slice(4)) expect(shapesOf(axis, 'arrow').at(-1)?.path.match(/M/g)).toHaveLength(3)
  })

  it('has cells of one look without axes', () => {
    const { items } = placeDiagram('matrix', listOf(...cells), 'en')
    expect(new Set(items.map(({ shapes }) => shapes[0]?.look))).toEqual(new Set(['tile']))
  })
})

describe('Pillars', () => {
  const pillar = (text: string, ...below: string[]): Item => ({ text, children: listOf(...below) })

  it('have bodies as high as the words of the fullest, with large words', () => {
    const few = [pillar('Prevent', 'Walk'), pillar('Respond', 'Refer', 'Report')]
    const picture = placeDiagram('pillars', few, 'en')
    const { list } = picture.items[0] ?? {}
    expect(list?.height).toBeLessThan(160)
    expect(fitDiagram(few, picture, 'en')).toMatchObject({ sizes: { list: 40 }, overfull: [] })
    const [first] = picture.items
    const top = (first?.label.y ?? 0) - 4
    const foot = picture.canvas.height - (list?.y ?? 0) - (list?.height ?? 0) - 18
    expect(Math.abs(top - foot)).toBeLessThan(1)
  })

  it('give heads up before words below them run over', () => {
    const five = ['Early warning', 'Women in talks', 'Services', 'Justice', 'Data'].map((text, index) => ({
      ...pillar(text, index === 0 ? 'Patrols that listen to women at the market' : 'Reports', 'Radio'),
      icon: 'clock'
    }))
    expect(fitDiagram(five, placeDiagram('pillars', five, 'en'), 'en').overfull).toEqual([])
  })
})

describe('The item that an author sets in bold', () => {
  const key = (text: string): Item => ({ text, isKey: true, children: [] })

  it.each([
    ['steps', 'focus', 'focus'],
    ['cycle', 'focus', 'focus'],
    ['pillars', 'focus', 'focus'],
    ['pathway', 'focus-tile', 'focus'],
    ['pyramid', 'focus-tile', 'focus'],
    ['timeline', 'focus-tile', 'focus'],
    ['rings', 'focus-tile', 'focus']
  ] as const)('has the colour of what matters in %s, and no other has', (layout, look, on) => {
    const { items } = placeDiagram(layout, [...listOf('A', 'B'), key('C'), ...listOf('D')], 'en')
    expect(items.map(one => one.shapes.some(shape => /focus/.test(shape.look)))).toEqual([false, false, true, false])
    expect(items[2]?.shapes.map(shape => shape.look)).toContain(look)
    expect(items[2]?.on).toBe(on)
  })

  it('is a ring, its words, or a part of a tree', () => {
    const { ground, items } = placeDiagram('rings', [...listOf('A'), key('B'), ...listOf('C')], 'en')
    expect(ground.map(({ look }) => look)).toEqual(['tint-3', 'focus', 'solid'])
    expect(items.map(({ on }) => on)).toEqual(['soft', 'focus', 'soft'])
    const [root] = placeDiagram('tree', [{ text: 'Mission', children: [...listOf('A'), key('B')] }], 'en').items
    expect(root?.children.map(({ on }) => on)).toEqual(['soft', 'focus'])
  })

  it('is stronger than the cell in which both axes of a matrix are high', () => {
    const { items } = placeDiagram(
      'matrix',
      [...listOf('A', 'B', 'C'), key('D'), ...listOf('x: users', 'y: danger')],
      'en'
    )
    expect(items.slice(0, 4).map(({ on }) => on)).toEqual(['soft', 'solid', 'soft', 'focus'])
  })

  it('is bold as far as its colon, where others are not', () => {
    const keys = (list: string) => {
      const text = `---\ntitle: Map\n---\n\n## Where\n\n:::diagram{layout=steps}\n${list}\n:::\n`
      const { deck } = parse({ id: 'key', deck: { file: 'deck.md', text } })
      return [...blocksOf(deck, 'diagram')].flatMap(({ block }) =>
        diagramItems(block).map(({ isKey }) => isKey ?? false)
      )
    }
    expect(keys('- **A**\n- B\n- C')).toEqual([true, false, false])
    expect(keys('- A\n- **B**: later\n- C')).toEqual([false, true, false])
    expect(keys('- **A** and B\n- C')).toEqual([false, false])
    expect(keys('- **A**: a\n- **B**: b')).toEqual([false, false])
  })
})

describe('A hub', () => {
  /** Where the words of the parts of a hub stand on its canvas. */
  const placedParts = (count: number) => {
    const below = listOf(...Array.from({ length: count }, (_, index) => `Part ${index}`))
    const { canvas, items } = placeDiagram('hub', [{ text: 'Committee', children: below }], 'en')
    return { canvas, labels: (items[0]?.children ?? []).map(({ label }) => label) }
  }

  it.each([1, 2, 4, 7, 9, 12])('has %i boxes of one size, below each other at the sides of the slide', count => {
    const { canvas, labels } = placedParts(count)
    expect(new Set(labels.map(({ width }) => width)).size).toBe(1)
    const atSides = labels.filter(({ x, width }) => Math.abs(x + width / 2 - canvas.width / 2) > 1)
    const [left, right] = [Math.min(...atSides.map(({ x }) => x)), canvas.width]
    for (const { x, width } of atSides) expect([left, right - left - width].map(Math.round)).toContain(Math.round(x))
    const after = atSides.filter(({ x }) => x > canvas.width / 2).map(({ y }) => y)
    const steps = after.slice(1).map((y, index) => y - (after[index] ?? 0))
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 3)
  })

  it.each([3, 4, 5, 6, 7])(
    'of %i is even: both sides are alike, and the first of an odd number stands above',
    count => {
      const { canvas, labels } = placedParts(count)
      const isLevel = ({ x, width }: { x: number; width: number }) => Math.abs(x + width / 2 - canvas.width / 2) <= 1
      expect(labels.map(isLevel)).toEqual(labels.map((_, index) => count % 2 === 1 && index === 0))
      const sides = [true, false].map(isAfter =>
        labels
          .filter(label => !isLevel(label) && label.x > canvas.width / 2 === isAfter)
          .map(({ y }) => Math.round(y))
          .toSorted((one, other) => one - other)
      )
      expect(sides[0]).toEqual(sides[1])
    }
  )

  it.each([3, 5])('of %i has boxes all around its middle, with spokes that end on their edges', count => {
    const below = listOf(...Array.from({ length: count }, (_, index) => `Part ${index}`))
    const { canvas, items } = placeDiagram('hub', [{ text: 'Committee', children: below }], 'en')
    const [middle] = items
    const [left = 0, y = 0, radius = 0] = numbersOf(middle?.shapes[0]?.path)
    const boxes = (middle?.children ?? []).map(({ shapes }) => {
      const [x = 0, top = 0, wide = 0, , , , , , , , high = 0] = numbersOf(shapes[1]?.path)
      const [, , endX = 0, endY = 0] = numbersOf(shapes[0]?.path)
      return { from: x - 10, to: x + wide + 10, top, foot: top + high + 20, endX, endY }
    })
    expect(boxes.filter(({ top }) => top > y)).toHaveLength(2)
    expect(Math.max(...boxes.map(({ foot }) => foot))).toBeGreaterThan(canvas.height - 4)
    for (const { from, to, top, foot, endX, endY } of boxes) {
      const near = Math.hypot(Math.max(from - left - radius, 0, left + radius - to), Math.max(top - y, 0, y - foot))
      expect(near).toBeGreaterThan(radius + 30)
      expect([from - 2 <= endX, endX <= to + 2, top - 2 <= endY, endY <= foot + 2]).toEqual([true, true, true, true])
    }
  })

  it('of nine, for which there is no height above, begins and ends at one level on both sides', () => {
    const { canvas, labels } = placedParts(9)
    const [after, before] = [true, false].map(isAfter => {
      const ys = labels.filter(({ x }) => x > canvas.width / 2 === isAfter).map(({ y }) => Math.round(y))
      return [Math.min(...ys), Math.max(...ys)]
    })
    expect(after).toEqual(before)
  })
})

it.each([
  ['ar', 'البعثة', ['أطراف النزاع', 'الدولة المضيفة']],
  ['zh', '特派团', ['冲突各方', '东道国']],
  // The circle of five is smaller.
  ['ar', 'البعثة', ['أطراف النزاع', 'الأطراف المدرجة', 'الدولة المضيفة', 'المجتمعات المحلية', 'الإعلام']],
  ['zh', '特派团', ['冲突各方', '东道国', '社区', '媒体', '联合国']]
])(
  'The short word in the middle of a hub is nearly as large as a title, and no larger: %s',
  (language, text, around) => {
    const items = [{ text, children: listOf(...around) }]
    const { sizes } = fitDiagram(items, placeDiagram('hub', items, language), language)
    const { title } = textSteps(language)
    expect(sizes.centre).toBeLessThan(title)
    expect(sizes.centre).toBeGreaterThan(0.95 * title)
  }
)

it('A name with its abbreviation beside a hub is no smaller than running text in Chinese', () => {
  const children = ['冲突各方', '东道国', '联合国国家工作队（UNCT）', '社区', '媒体'].map(text => ({
    text,
    children: [],
    icon: 'flag'
  }))
  const items = [{ text: '特派团', children }]
  const { sizes, overfull } = fitDiagram(items, placeDiagram('hub', items, 'zh'), 'zh')
  expect(overfull).toEqual([])
  expect(sizes.first).toBeGreaterThanOrEqual(38)
})

describe('A hub with icons', () => {
  it('has them on an end of each box in colour, where its spoke meets it', () => {
    const children = listOf('A', 'B', 'C', 'D', 'E').map(item => ({ ...item, icon: 'flag' }))
    const { items } = placeDiagram('hub', [{ text: 'Committee', children }], 'en')
    for (const item of items[0]?.children ?? []) {
      expect(item.shapes.map(({ look }) => look)).toEqual(['arrow', 'tile', 'solid'])
      const [fromX = 0, , endX = 0] = numbersOf(item.shapes[0]?.path)
      const [startX = 0] = numbersOf(item.shapes[2]?.path)
      // The box above the middle has it where its words begin.
      if (Math.abs(endX - fromX) > 1) expect(Math.abs(endX - startX)).toBeCloseTo(76, 1)
      expect(item.iconOn).toBe('solid')
    }
  })

  it.each([2, 5, 7])('has them where %i spokes meet their boxes, clear of the words', count => {
    const below = listOf(...Array.from({ length: count }, (_, index) => `Part ${index}`))
    const children = below.map(item => ({ ...item, icon: 'flag' }))
    const { canvas, items } = placeDiagram('hub', [{ text: 'Committee', children }], 'en')
    const parts = items[0]?.children ?? []
    expect(new Set(parts.map(({ label }) => Math.round(label.width))).size).toBe(1)
    for (const { label, icon } of parts) {
      if (!icon) throw new Error('An icon is missing')
      expect(icon.y + icon.height / 2).toBeCloseTo(label.y + label.height / 2, 3)
      if (label.x + label.width > canvas.width / 2) expect(icon.x + icon.width).toBeLessThan(label.x)
      else expect(label.x + label.width).toBeLessThan(icon.x)
    }
  })
})

describe('A pyramid', () => {
  it('has its words along the side of their levels, on shelves from these to the edge of the slide', () => {
    const { canvas, items } = placeDiagram('pyramid', listOf('A', 'B', 'C', 'D', 'E'), 'en')
    for (const item of items) {
      const [shelf = [], level = []] = item.shapes.map(({ path }) => numbersOf(path))
      const across = (numbers: readonly number[]) => numbers.filter((_, index) => index % 2 === 0)
      // Along the side of its level, top and foot.
      expect([(shelf[0] ?? 0) - (level[0] ?? 0), (shelf[6] ?? 0) - (level[2] ?? 0)].map(Math.round)).toEqual([14, 14])
      expect(Math.max(...across(shelf))).toBe(canvas.width)
      expect(item.label.x).toBeGreaterThan(Math.min(...across(shelf)))
    }
    const steps = items.slice(1).map(({ label }, index) => label.x - (items[index]?.label.x ?? 0))
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(1)
    expect(steps[0]).toBeGreaterThan(20)
  })

  it.each([2, 3, 4, 5])('grows lighter in %i steps that differ', count => {
    const { items } = placeDiagram('pyramid', listOf(...['A', 'B', 'C', 'D', 'E'].slice(0, count)), 'en')
    expect(new Set(items.map(({ shapes }) => shapes[1]?.look)).size).toBe(count)
  })
})

it('Arrows have filled heads that point where their ways end', () => {
  for (const [layout, count] of [['pathway', 3]] as const) {
    const { items } = placeDiagram(
      layout,
      listOf(...Array.from({ length: count }, (_, index) => `Step ${index}`)),
      'en'
    )
    for (const { shapes } of items)
      for (const [index, { look, path }] of shapes.entries()) {
        if (look !== 'arrow') continue
        const head = shapes[index + 1]
        expect([head?.look, head?.path.endsWith('Z')]).toEqual(['head', true])
        const [tipX = 0, tipY = 0, oneX = 0, oneY = 0, otherX = 0, otherY = 0] = numbersOf(head?.path)
        const [endX = 0, endY = 0] = numbersOf(path).slice(-2)
        const foot = { x: (oneX + otherX) / 2, y: (oneY + otherY) / 2 }
        // The way ends within its head, in the middle of it.
        const length = Math.hypot(tipX - foot.x, tipY - foot.y)
        const off = Math.abs((endX - tipX) * (tipY - foot.y) - (endY - tipY) * (tipX - foot.x)) / length
        expect(off).toBeLessThan(0.5)
        expect(Math.hypot(tipX - endX, tipY - endY)).toBeLessThan(length + 0.5)
      }
  }
})

it('Five rings grow lighter from the middle to the edge', () => {
  const { ground } = placeDiagram('rings', listOf('A', 'B', 'C', 'D', 'E'), 'en')
  expect(ground.map(({ look }) => look)).toEqual(['soft', 'tint-3', 'tint-2', 'tint-1', 'solid'])
})

it('Of cards beside rings, one with more lines is higher, and all have the height of the rings', () => {
  const label = (item: string) => `${item}: عملية السلام، مشاركة المرأة، الجزاءات، العدالة، والوقاية`
  const { items, canvas } = placeDiagram('rings', listOf('عملياتي', 'المنع', label('استراتيجي')), 'ar', 380)
  const heights = items.map(({ label: { height } }) => height)
  expect(heights[2]).toBeGreaterThan((heights[0] ?? 0) + 10)
  expect(heights.reduce((sum, height) => sum + height, 20)).toBeCloseTo(canvas.height, 0)
  const same = placeDiagram('rings', listOf('A', 'B', 'C'), 'en').items.map(({ label: { height } }) => height)
  expect(new Set(same).size).toBe(1)
})

describe('A venn', () => {
  it('leads from each of three circles to its card without crossing another, where what they share has a card as well', () => {
    const circles = listOf('A', 'B', 'C')
    const { items } = placeDiagram('venn', [...circles, { text: 'All', children: [], isShared: true }], 'en')
    const discs = items.slice(0, 3).map(({ shapes }) => {
      const [x = 0, y = 0, radius = 0] = numbersOf(shapes[0]?.path)
      return { x: x + radius, y, radius }
    })
    for (const [index, item] of items.slice(0, 3).entries()) {
      const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = lineOf(item)
      for (const { x, y, radius } of discs.filter((_, at) => at !== index))
        for (let share = 0; share <= 1; share += 0.02)
          expect(Math.hypot(x1 + (x2 - x1) * share - x, y1 + (y2 - y1) * share - y)).toBeGreaterThan(radius)
    }
  })

  it.each([2, 3])('of %i is in the colour of what matters where all circles meet, and nowhere else', count => {
    const { items } = placeDiagram('venn', listOf(...['A', 'B', 'C'].slice(0, count)), 'en')
    expect(items.slice(0, -1).flatMap(item => shapesOf(item, 'focus'))).toEqual([])
    const last = items.at(-1)
    const [shared] = last ? shapesOf(last, 'focus') : []
    const corners = [...(shared?.path ?? '').matchAll(/([\d.]+) ([\d.]+)(?=A)/g)].map(([, x, y]) => [
      Number(x),
      Number(y)
    ])
    expect(corners).toHaveLength(count)
    for (const item of items) {
      const [x = 0, y = 0, radius = 0] = numbersOf(item.shapes[0]?.path)
      for (const [atX = 0, atY = 0] of corners) expect(Math.hypot(atX - x - radius, atY - y)).toBeLessThan(radius + 0.3)
    }
  })

  it('has three circles as far from each other, and a card for each at the end of a line that begins in it alone', () => {
    const { items } = placeDiagram('venn', listOf('A', 'B', 'C'), 'en')
    const middles = items.map(({ shapes }) => {
      const [x = 0, y = 0, radius = 0] = numbersOf(shapes[0]?.path)
      return { x: x + radius, y }
    })
    const [a, b, c] = middles
    if (!a || !b || !c) throw new Error('A circle is missing')
    const far = [Math.hypot(a.x - b.x, a.y - b.y), Math.hypot(b.x - c.x, b.y - c.y), Math.hypot(c.x - a.x, c.y - a.y)]
    expect(Math.max(...far) - Math.min(...far)).toBeLessThan(0.5)
    const radius = numbersOf(items[0]?.shapes[0]?.path)[2] ?? 0
    for (const [index, item] of items.entries()) {
      const [[x = 0, y = 0] = [], , end = []] = lineOf(item)
      const isIn = middles.map(middle => Math.hypot(middle.x - x, middle.y - y) < radius)
      expect(isIn.map((one, at) => one === (at === index))).toEqual([true, true, true])
      expect(shapesOf(item, 'tile')).toHaveLength(1)
      expect(item.label.x).toBeGreaterThan(end[0] ?? 0)
    }
  })

  it.each([2, 3])('of %i names what all share in a card of its colour, with its shape', count => {
    const list = ['A', 'B', 'C'].slice(0, count).map(text => `- ${text}`)
    const text = `:::diagram{layout=venn}\n${list.join('\n')}\n- all: Lessons work\n:::`
    const { deck } = parse({ id: 'core', deck: { file: 'deck.md', text } })
    const named = [...blocksOf(deck, 'diagram')].flatMap(({ block }) => diagramItems(block))
    expect(named.map(item => item.text).at(-1)).toBe('Lessons work')
    expect(partsOf('venn', named)).toHaveLength(count)
    const { items } = placeDiagram('venn', named, 'en')
    const core = items.at(-1)
    expect([core?.on, core?.shapes.map(({ look }) => look)]).toEqual([
      'focus',
      ['line', 'plate', 'plate', 'focus', 'plate']
    ])
    expect(items.slice(0, count).map(({ on }) => on)).toEqual(Array(count).fill('soft'))
    // What is drawn of all circles comes with the last of them.
    expect(items.map(item => shapesOf(item, 'focus').length)).toEqual([...Array(count - 1).fill(0), 1, 1])
    // Of three circles the last one has the lowest card.
    const inRows = count < 3 ? items : [...items.slice(0, 2), ...items.slice(2).toReversed()]
    const bottoms = inRows.map(({ label }) => label.y)
    expect(bottoms).toEqual(bottoms.toSorted((a, b) => a - b))
  })

  it('has circles of three colours', () => {
    const { items } = placeDiagram('venn', listOf('A', 'B', 'C'), 'en')
    expect(items.map(({ shapes }) => shapes[0]?.look)).toEqual(['soft', 'soft-2', 'soft-3'])
  })

  it('has nothing solid where its circles do not meet', () => {
    const { items } = placeDiagram('venn', listOf('A', 'B', 'C'), 'en', 440, 300)
    expect(items.flatMap(item => shapesOf(item, 'solid'))).toEqual([])
  })
})

describe('A pathway', () => {
  it('has columns as wide as their words ask for, and who acts above what is done', () => {
    const { items } = placeDiagram('pathway', listOf('Alarm', 'Focal point: writes down what was seen and heard'), 'en')
    const [first, second] = items
    expect(second?.label.width).toBeGreaterThan(1.3 * (first?.label.width ?? 0))
    expect(second?.stacks).toBe(true)
  })

  it('has columns of one width where their words ask for much the same', () => {
    const { items } = placeDiagram('pathway', listOf('Rain', 'Flood', 'Harvest'), 'en')
    expect(new Set(items.map(({ label }) => Math.round(label.width))).size).toBe(1)
  })

  it('has no short ends where ways part and meet', () => {
    for (const answers of [listOf('Yes', 'No'), listOf('A', 'B', 'C', 'D')]) {
      const question = { text: 'Well?', children: answers }
      const { items } = placeDiagram('pathway', [...listOf('Guard'), question, ...listOf('Post')], 'en')
      const ways = [...(items[1]?.children ?? []), ...items.slice(2)].flatMap(item => shapesOf(item, 'arrow'))
      expect(ways).toHaveLength(2 * answers.length)
      for (const { path } of ways) {
        const [x = 0, y = 0, turnX = 0, turnY = 0] = numbersOf(path)
        expect(Math.hypot(turnX - x, turnY - y)).toBeGreaterThanOrEqual(20)
      }
    }
  })

  it('has answers in lanes above and below its steps, into which ways come from above and below', () => {
    const question = { text: 'Well?', children: listOf('Yes: drive on', 'No: turn back') }
    const { items } = placeDiagram('pathway', [...listOf('Guard'), question, ...listOf('Post')], 'en')
    const [, asked, next] = items
    const tips = next ? shapesOf(next, 'head').map(({ path }) => numbersOf(path)) : []
    expect(tips.map(([x]) => x)).toEqual([tips[0]?.[0], tips[0]?.[0]])
    expect(tips[0]?.[1]).toBeLessThan(next?.label.y ?? 0)
    expect(tips[1]?.[1]).toBeGreaterThan((next?.label.y ?? 0) + (next?.label.height ?? 0))
    // The tag of an answer stands on the turn of its way, clear of the question.
    for (const { onWay } of asked?.children ?? [])
      expect((onWay?.x ?? 0) + (onWay?.width ?? 0) / 2).toBeCloseTo(
        (asked?.label.x ?? 0) + (asked?.label.width ?? 0) / 2
      )
  })

  it('joins boxes by arrows that touch them', () => {
    const question = { text: 'Well?', children: listOf('Yes', 'No') }
    const { items } = placeDiagram('pathway', [...listOf('Guard'), question, ...listOf('Post')], 'en')
    const each =
      (from: number) =>
      (paths: readonly string[] = []) =>
        paths.flatMap(numbersOf).filter((_, index) => index % 2 === from)
    const [across, down] = [each(0), each(1)]
    const drawn = (item: PlacedItem | undefined, look: string) => item && shapesOf(item, look).map(({ path }) => path)
    const asked = across(drawn(items[1], 'solid'))
    const into = across(drawn(items[1], 'head'))
    expect(Math.round(Math.min(...asked) - Math.max(...into))).toBe(1)
    const edges = down(drawn(items[1], 'solid'))
    const begins = items[1]?.children.map(child => down(drawn(child, 'arrow'))[0])
    expect(begins).toEqual([Math.min(...edges), Math.max(...edges)])
  })
})

describe('A tree', () => {
  const branchesOf = (...texts: string[]): Item[] => [
    { text: '特派团', children: texts.map(text => ({ text, icon: 'shield', children: [] })) }
  ]

  it('has words a little smaller where the longest of them would break alone', () => {
    const items = branchesOf('政治事务', '人权', '妇女保护', '性别平等', '司法和惩教')
    expect(fitDiagram(items, placeDiagram('tree', items, 'zh'), 'zh').sizes.second).toBe(36)
  })

  it('has an icon and its words in the middle of their box', () => {
    const items = branchesOf('人权', '人权', '人权', '人权', '人权')
    const placed = placeDiagram('tree', items, 'zh')
    const [part] = placed.items[0]?.children ?? []
    const [, y = 0] = numbersOf(/M[^h]*/.exec(part?.shapes.find(({ look }) => look === 'tile')?.path ?? '')?.[0])
    const foot = (part?.label.y ?? 0) + (part?.label.height ?? 0)
    const words = (part?.label.y ?? 0) + fitDiagram(items, placed, 'zh').sizes.second * lineHeights('zh').diagram
    expect(Math.abs((part?.icon?.y ?? 0) - y - (foot - words))).toBeLessThan(12)
  })

  it('stands in the middle of its height', () => {
    const [root] = placeDiagram('tree', [{ text: 'Mission', children: listOf('A', 'B', 'C') }], 'en').items
    const [part] = root?.children ?? []
    expect(root?.label.y).toBeCloseTo(440 - (part?.label.y ?? 0) - (part?.label.height ?? 0), -1)
  })

  it.each([3, 4, 5])('has lines that draw each part of the way once: %i', count => {
    const items = [{ text: 'Mission', children: listOf(...['A', 'B', 'C', 'D', 'E'].slice(0, count)) }]
    const parts = placeDiagram('tree', items, 'en').items[0]?.children ?? []
    expect(parts).toHaveLength(count)
    const drawn = parts.flatMap(one => {
      const points = lineOf(one)
      return points.slice(1).map((end, index) => [points[index] ?? end, end] as const)
    })
    const along = drawn.filter(([from, to]) => from[1] === to[1] && from[0] !== to[0])
    const bars = along.map(([[x], [end]]) => [Math.min(x, end), Math.max(x, end)] as const).sort(([a], [b]) => a - b)
    expect(bars.length).toBeGreaterThan(1)
    for (const [index, [x]] of bars.entries()) expect(x).toBeGreaterThanOrEqual(bars[index - 1]?.[1] ?? x)
    const down = drawn.filter(([from, to]) => from[1] !== to[1]).map(one => `${one}`)
    expect(new Set(down).size).toBe(down.length)
  })

  it('has rows to the edge of the slide where they stand beside the one at the top', () => {
    const [root] = placeDiagram(
      'tree',
      [{ text: 'Mission', children: listOf('A', 'B', 'C', 'D', 'Responsibilities') }],
      'en'
    ).items
    for (const { label } of root?.children ?? []) expect(label.x + label.width).toBeGreaterThan(1080)
  })
})

describe('Steps in a row', () => {
  it('have cards that begin and end where their arrows do', () => {
    const items = listOf('Week before: read', 'Day before: print', 'Hour before: test')
    for (const item of placeDiagram('steps', items, 'en').items) {
      const across = numbersOf(item.shapes[0]?.path).filter((_, index) => index % 2 === 0)
      const [x = 0, , wide = 0] = numbersOf(shapesOf(item, 'tile')[0]?.path)
      expect(x - 10).toBeCloseTo(Math.min(...across), 0)
      expect(x + wide + 10).toBeCloseTo(Math.max(...across), 0)
    }
  })

  it('have large words', () => {
    const items = listOf('Ask', 'Agree', 'Act')
    expect(fitDiagram(items, placeDiagram('steps', items, 'en'), 'en').sizes.first).toBe(48)
  })

  it.each(['steps', 'pathway', 'hub', 'timeline', 'tree'] as const)(
    'fill the stage, as few items of a %s do',
    layout => {
      const below = listOf('Ask', 'Agree', 'Act')
      const isUnder = layout === 'hub' || layout === 'tree'
      const { items } = placeDiagram(layout, isUnder ? [{ text: 'Do', children: below }] : below, 'en')
      const all = [...items, ...items.flatMap(({ children }) => children)]
      // Of steps, numbers stand above the words: their arrows are what fills the stage.
      const drawn = layout === 'steps' ? items.flatMap(({ shapes }) => numbersOf(shapes[0]?.path)) : []
      const [tops, feet] = [all.map(({ label }) => label.y), all.map(({ label }) => label.y + label.height)]
      const down = drawn.filter((_, index) => index % 2 === 1)
      expect(Math.min(...tops, ...down)).toBeLessThan(90)
      expect(Math.max(...feet, ...down)).toBeGreaterThan(350)
    }
  )
})
