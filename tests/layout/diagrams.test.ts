import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inset } from '../../src/deck/diagrams/arrange.js'
import {
  type Box,
  type Canvas,
  centre,
  type Item,
  type PlacedDiagram,
  type PlacedItem,
  type Point
} from '../../src/deck/diagrams/geometry.js'
import { momentsOf } from '../../src/deck/diagrams/moments.js'
import { type DiagramLayout, diagramLayouts, itemsAllowed } from '../../src/deck/diagrams.js'
import { fitDiagram } from '../../src/layout/diagram-fit.js'
import { placeDiagram } from '../../src/layout/place-diagram.js'
import { textWidth } from '../../src/layout/text-width.js'
import { isLong, long } from '../sampled.js'
import { diagramSvg } from './diagram-svg.js'

// A map is drawn from places, not from words: `map.test.ts` holds it.
const ofWords = diagramLayouts.filter(layout => layout !== 'map')

const words: Readonly<Record<string, readonly string[]>> = {
  en: ['Find', 'Dig', 'Fence', 'Drain the ground', 'Cover', 'Pump', 'Test the water', 'Repair', 'Teach', 'Plan'],
  ar: ['العثور', 'الحفر', 'السياج', 'تصريف المياه', 'الغطاء', 'المضخة', 'فحص الماء', 'الإصلاح', 'التعليم', 'التخطيط'],
  zh: ['寻找水源', '挖井', '围栏', '排水沟', '井盖', '水泵', '检查水质', '修理', '培训', '计划']
}

function flat(language: string, count: number): Item[] {
  return (words[language] ?? []).slice(0, count).map(text => ({ text, children: [] }))
}

/** Lists as authors write them for a layout: an organisation has one head, and a matrix may have two rows of two. */
function listsFor(layout: DiagramLayout, language: string): (readonly [name: string, items: Item[]])[] {
  const { most } = itemsAllowed(layout)
  const counts = layout === 'matrix' ? [4] : [2, Math.min(5, most), 9].filter(count => count <= most)
  const lists = counts.map((count): readonly [string, Item[]] => {
    const [head = { text: '', children: [] }, ...parts] = flat(language, count + 1)
    return [String(count), layout === 'tree' ? [{ ...head, children: parts }] : flat(language, count)]
  })
  if (layout !== 'matrix') return lists
  const [a, b, c, d, e, f] = flat(language, 6)
  const rows = [a, d].map((row, index) => ({
    text: row?.text ?? '',
    children:
      [
        [b, c],
        [e, f]
      ][index] ?? []
  }))
  return [...lists, ['2x2', rows.map(({ text, children }) => ({ text, children: children.flatMap(one => one ?? []) }))]]
}

describe.each(ofWords)('a diagram of %s', layout => {
  test.each(['en', 'ar', 'zh'])('looks as the picture shows, in %s', async language => {
    for (const [name, items] of listsFor(layout, language)) {
      const picture = placeDiagram(layout, items, language)
      expect(fitDiagram(items, picture, language).overfull).toEqual([])
      await expect(diagramSvg(items, picture, language)).toMatchFileSnapshot(
        `expected/${layout}-${name}-${language}.svg`
      )
    }
  })
})

/** Lists of more than a layout has to show: a third level, axes, answers, dates. */
function richListFor(layout: DiagramLayout, language: string): Item[] {
  const [a, b, c, d, e, f] = flat(language, 6).map(({ text }) => text)
  const node = (text = '', ...children: Item[]): Item => ({ text, children })
  const lists: Partial<Record<DiagramLayout, Item[]>> = {
    tree: [node(a, node(b, node(d), node(e)), node(c, node(f)))],
    matrix: [node(a), node(b), node(c), node(e), node(`x: ${f}`), node(`y: ${b}`)],
    pathway: [node(a), node(b, node(c), node(d)), node(e)],
    timeline: [node(`2019: ${a}`), node(`2024: ${b}`), node(`2025: ${c}`), node(`2026: ${f}`)]
  }
  return lists[layout] ?? []
}

describe.each(['tree', 'matrix', 'pathway', 'timeline'] as const)(
  'a diagram of %s with all that it can show',
  layout => {
    test.each(['en', 'ar', 'zh'])('looks as the picture shows, in %s', async language => {
      const items = richListFor(layout, language)
      const picture = placeDiagram(layout, items, language)
      expect(fitDiagram(items, picture, language).overfull).toEqual([])
      await expect(diagramSvg(items, picture, language)).toMatchFileSnapshot(`expected/${layout}-rich-${language}.svg`)
      for (const boxes of [...levels(picture), ...picture.items.map(({ children }) => children.flatMap(boxesOf))])
        for (const [index, box] of boxes.entries())
          for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false)
    })
  }
)

test('An icon and the words of one of four boxes of a cycle stand as one group in its middle', () => {
  const items = flat('en', 4).map((item, index) => ({ ...item, ...(index !== 1 && { icon: 'pen' }) }))
  const { items: placed } = placeDiagram('cycle', items, 'en')
  expect(placed.map(({ icon }) => icon !== undefined)).toEqual([true, false, true, true])
  const [top] = placed
  if (!top?.icon) throw new Error('The first box has an icon')
  expect((top.icon.x + top.label.x + top.label.width) / 2).toBeCloseTo(560)
  for (const { icon, label } of placed)
    if (icon) {
      expect(icon.x + icon.width).toBeLessThan(label.x)
      expect(icon.y + icon.height / 2).toBeCloseTo(label.y + label.height / 2)
    }
  const five = flat('en', 5).map(item => ({ ...item, icon: 'pen' }))
  expect(placeDiagram('cycle', five, 'en').items.every(({ icon }) => icon === undefined)).toBe(true)
})

test.each([
  [2, 440],
  [3, 440],
  [4, 290],
  [4, 440],
  [5, 440],
  [6, 440],
  [8, 440]
])(
  '%i steps of a cycle stand on one track, each way of which ends in a head, as near to all boxes, %i px high',
  (count, height) => {
    const steps = Array.from({ length: count }, (_, index): Item => ({ text: `${index}`, children: [] }))
    const { items, ground } = placeDiagram('cycle', steps, 'en', height)
    const numbers = (path = '') => [...path.matchAll(/-?[\d.]+/g)].map(([value]) => Number(value))
    const [track] = ground
    expect(ground.map(({ look }) => look)).toEqual(['track'])
    const ways = (track?.path ?? '').split('M').slice(1).map(numbers)
    expect(ways).toHaveLength(count)
    const boxes = items.map(({ label }) => inset(label, -8, -4))
    const [first, second] = boxes.map(centre)
    const [, , across = 1, down = 1] = ways[0] ?? []
    const x = count === 2 ? ((first?.x ?? 0) + (second?.x ?? 0)) / 2 : (first?.x ?? 0)
    const y = (first?.y ?? 0) + (count === 2 ? 0 : down)
    const left = x - across
    // 1 on the track, less within it.
    const onTrack = (point: Point) => Math.hypot((point.x - left - across) / across, (point.y - y) / down)
    expect(y + down).toBeLessThan(height)
    const toNext: number[] = []
    const lengths: number[] = []
    for (const [index, { shapes }] of items.entries()) {
      const [box, next] = [boxes[index], boxes[(index + 1) % count]]
      if (!box || !next) throw new Error('Each step has a box')
      expect(onTrack(centre(box))).toBeCloseTo(1, 2)
      expect(shapes.at(-1)?.look).toBe('head')
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers(shapes.at(-1)?.path)
      const [tip, foot] = [
        { x: x1, y: y1 },
        { x: (x2 + x3) / 2, y: (y2 + y3) / 2 }
      ]
      expect(Math.hypot(tip.x - foot.x, tip.y - foot.y)).toBeGreaterThan(count > 6 || height < 400 ? 20 : 33)
      for (const end of [tip, foot]) expect(onTrack(end)).toBeCloseTo(1, 1)
      const away = (point: Point, to: Box) =>
        Math.hypot(
          Math.max(to.x - point.x, point.x - to.x - to.width, 0),
          Math.max(to.y - point.y, point.y - to.y - to.height, 0)
        )
      toNext.push(away(tip, next))
      // The way leads into its head, and not on to the next box.
      const [fromX = 0, fromY = 0, , , , , , endX = 0, endY = 0] = ways[index] ?? []
      // It keeps from its box what its head keeps from the next: the edge of its round end, and that of the head.
      expect(Math.abs(away({ x: fromX, y: fromY }, box) - 4 - away(tip, next))).toBeLessThan(1.5)
      const [begin, stop] = [{ x: fromX, y: fromY }, tip].map(point =>
        Math.atan2((point.y - y) / down, (point.x - x) / across)
      ) as [number, number]
      const turn = (stop - begin + 2 * Math.PI) % (2 * Math.PI)
      const pieces = Array.from({ length: 100 }, (_, piece) => begin + (turn * piece) / 100)
      const speeds = pieces.map(angle => Math.hypot(across * Math.sin(angle), down * Math.cos(angle)))
      lengths.push((speeds.reduce((sum, speed) => sum + speed, 0) * turn) / 100)
      const [length, within] = [Math.hypot(tip.x - foot.x, tip.y - foot.y), Math.hypot(endX - tip.x, endY - tip.y)]
      expect(within / length).toBeGreaterThan(0.4)
      // A higher stage makes ways longer by three quarters at the most, and no heads.
      expect(within * 1.75).toBeLessThan(length)
      // Clockwise, and no corner of it lies in a box.
      const out = { x: (tip.x - left - across) / across ** 2, y: (tip.y - y) / down ** 2 }
      expect(out.x * (tip.y - foot.y) - out.y * (tip.x - foot.x)).toBeGreaterThan(0)
      for (const [x, y] of [
        [x1, y1],
        [x2, y2],
        [x3, y3]
      ] as const)
        for (const one of boxes)
          expect(x > one.x && x < one.x + one.width && y > one.y && y < one.y + one.height, `${index}`).toBe(false)
    }
    expect(Math.max(...toNext)).toBeLessThan(height < 400 ? 13 : 10.6)
    expect(Math.max(...toNext) - Math.min(...toNext)).toBeLessThan(1)
    // All ways are as long.
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(10)
  }
)

test('All steps of a process have one colour, and one width in each row', () => {
  for (const count of [4, 5, 7]) {
    const { items } = placeDiagram('steps', flat('en', count), 'en')
    expect(new Set(items.map(({ on }) => on))).toEqual(new Set(['solid']))
    const widths = items.map(({ shapes }) => {
      const across = [...(shapes[0]?.path ?? '').matchAll(/[ML](-?[\d.]+)/g)].map(([, x]) => Number(x))
      return Math.round(Math.max(...across) - Math.min(...across))
    })
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(2)
  }
})

test('Five steps of one short word stand in one row', () => {
  const five = ['Dig', 'Line', 'Cover', 'Test', 'Teach'].map(text => ({ text, children: [] }))
  const tops = placeDiagram('steps', five, 'en').items.map(({ label }) => label.y)
  expect(new Set(tops).size).toBe(1)
})

test('What a step holds stands in a card below its arrow, as high as the longest list', () => {
  const item = (text: string, ...below: string[]) => ({
    text,
    children: below.map(one => ({ text: one, children: [] }))
  })
  const short = placeDiagram('steps', [item('Before', 'Read'), item('After', 'Rest')], 'en')
  const long = placeDiagram('steps', [item('Before', 'Read'), item('After', 'Rest', 'Write', 'Report')], 'en')
  const high = ({ items }: PlacedDiagram) => items.map(({ list }) => list?.height ?? 0)
  expect(new Set(high(long)).size).toBe(1)
  expect(high(long)[0]).toBeGreaterThan((high(short)[0] ?? 0) + 60)
  expect(short.items.every(({ shapes }) => shapes.at(-1)?.look === 'tile')).toBe(true)
})

test('Boxes around a hub are no wider than their words ask for', () => {
  const hubOf = (...names: string[]): Item[] => [
    { text: 'Well', children: names.map(text => ({ text, children: [] })) }
  ]
  const partOfBox = (items: Item[]) => {
    const placed = placeDiagram('hub', items, 'en')
    const { sizes } = fitDiagram(items, placed, 'en')
    const [box] = placed.items[0]?.children ?? []
    const widest = Math.max(...(items[0]?.children ?? []).map(({ text }) => textWidth(text, 700) * sizes.first))
    return { size: sizes.first, share: widest / ((box?.label.width ?? 0) + 48) }
  }
  const short = partOfBox(hubOf('Pump', 'Cover', 'Rope', 'Drain', 'Fence'))
  expect(short.size).toBe(40)
  expect(short.share).toBeGreaterThan(0.45)
  expect(partOfBox(hubOf('District office', 'Health post', 'School', 'Families', 'Guard')).share).toBeGreaterThan(0.7)
})

test('Words around a hub of five are as large as its middle allows, and spokes meet the sides of its boxes in their middle', () => {
  const names = ['Families', 'School', 'Health post', 'Pump mechanic', 'District office']
  const items: Item[] = [{ text: 'Water committee', children: names.map(text => ({ text, children: [] })) }]
  const placed = placeDiagram('hub', items, 'en')
  const { sizes } = fitDiagram(items, placed, 'en')
  expect(sizes).toMatchObject({ first: 40, second: 40 })
  const parts = placed.items[0]?.children ?? []
  expect(new Set(parts.map(({ label }) => `${Math.round(label.width)} ${Math.round(label.height)}`)).size).toBe(1)
  for (const { label, shapes } of parts) {
    const [x1 = 0, y1 = 0, x = 0, y = 0] = [...(shapes[0]?.path ?? '').matchAll(/-?[\d.]+/g)].map(([value]) =>
      Number(value)
    )
    // A thin line, long enough to be seen as one.
    expect(shapes[0]?.look).toBe('arrow')
    expect(Math.hypot(x - x1, y - y1)).toBeGreaterThan(40)
    const middle = centre(label)
    expect(Math.min(Math.abs(x - middle.x), Math.abs(y - middle.y))).toBeLessThan(1)
  }
})

test('Words of a path keep clear of the edges of their boxes', () => {
  const answers = ['Yes: Close the well, call the health post', 'No: Send to the health post']
  const items: Item[] = [
    { text: 'Guard: Hears of it', children: [] },
    { text: 'Drank from the well?', children: answers.map(text => ({ text, children: [] })) },
    { text: 'Health post: Treats and reports', children: [] }
  ]
  const placed = placeDiagram('pathway', items, 'en')
  expect(fitDiagram(items, placed, 'en').overfull).toEqual([])
  for (const item of [placed.items[0], ...(placed.items[1]?.children ?? []), placed.items[2]]) {
    const left = Number(/^M([\d.]+)/.exec(item?.shapes.findLast(({ look }) => look === 'tile')?.path ?? '')?.[1])
    // A path begins behind the round corner of its box.
    expect((item?.label.x ?? 0) - (left - 10)).toBeGreaterThanOrEqual(18)
  }
})

describe('Answers to a question', () => {
  const path = (...answers: string[]): Item[] => [
    { text: 'Guard', children: [] },
    { text: 'Is it open?', children: answers.map(text => ({ text, children: [] })) }
  ]

  test('stand on the ways to what follows from them where they are short', () => {
    const items = path('Yes: drive on', 'No: turn back')
    const placed = placeDiagram('pathway', items, 'en')
    for (const answer of placed.items[1]?.children ?? []) {
      const { onWay, label } = answer
      if (!onWay) throw new Error('A short answer stands on its way')
      expect(onWay.x + onWay.width).toBeLessThan(label.x)
      expect(onWay.y + onWay.height / 2).toBeCloseTo(label.y + label.height / 2)
    }
    expect(fitDiagram(items, placed, 'en').overfull).toEqual([])
  })

  test.each([
    ['is long', 'The survivor does agree: refer', 'No: wait'],
    ['leads nowhere', 'Yes', 'No: wait'],
    ['is one of four', 'Yes: go', 'No: wait', 'Later: ask', 'Never: rest']
  ])('stand in their boxes where one %s', (_, ...answers) => {
    const [, question] = placeDiagram('pathway', path(...answers), 'en').items
    expect(question?.children.every(({ onWay }) => onWay === undefined)).toBe(true)
  })
})

test('Steps with icons begin their words at one height, below the icons', () => {
  const items = flat('en', 4).map((item, index) => ({ ...item, icon: index === 1 ? 'book' : 'pen' }))
  const { items: placed } = placeDiagram('steps', items, 'en')
  expect(new Set(placed.map(({ label, atTop }) => `${label.y} ${atTop}`)).size).toBe(1)
  for (const { icon, label } of placed) {
    expect(icon?.width).toBeGreaterThanOrEqual(72)
    expect((icon?.y ?? 0) + (icon?.height ?? 0)).toBeLessThanOrEqual(label.y)
  }
})

test('Steps of words alone in one row have large numbers, unless they bring their own', () => {
  const numbered = (items: readonly Item[]) => placeDiagram('steps', items, 'en').items.map(one => one.isNumbered)
  expect(numbered(flat('en', 4))).toEqual([true, true, true, true])
  expect(numbered(flat('en', 6)).some(Boolean)).toBe(false)
  expect(numbered(['1. Ask', '2. Agree'].map(text => ({ text, children: [] }))).some(Boolean)).toBe(false)
  const [{ icon, label }] = placeDiagram('steps', flat('en', 3), 'en').items as [PlacedItem]
  expect((icon?.y ?? 0) + (icon?.height ?? 0)).toBeLessThanOrEqual(label.y)
})

const explained = ['Week: read the guide', 'Day: cut', 'Hour: test', 'Minute: greet'].map(text => ({
  text,
  icon: 'pen',
  children: []
}))

/** From where to where a shape of straight lines reaches, in px from the top. */
function reachOf(path: string): readonly [top: number, bottom: number] {
  const down = [...path.matchAll(/[ML]-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y))
  return [Math.min(...down), Math.max(...down)]
}

test('Icon and words of the steps in a row stand in the middle of their arrows', () => {
  const alone = explained.map(one => ({ ...one, text: one.text.split(':')[0] ?? '' }))
  const words = [
    [alone, 48],
    [explained, 40]
  ] as const
  for (const [items, size] of words) {
    const { items: placed } = placeDiagram('steps', items, 'en')
    const { icon, label, shapes } = placed[0] ?? {}
    if (!icon || !label) throw new Error('A step has an icon and words')
    const [top, bottom] = reachOf(shapes?.[0]?.path ?? '')
    const below = bottom - (label.y + size * 1.2)
    // What is drawn of an icon begins lower than its box: by half of that all may stand higher than the middle.
    expect(Math.abs(below - (icon.y - top)), `${size}`).toBeLessThan(18)
  }
})

test('What explains the steps of a row stands on cards below their arrows, which fill the height with them', () => {
  const { items: placed, canvas } = placeDiagram('steps', explained, 'en')
  expect(fitDiagram(explained, placeDiagram('steps', explained, 'en'), 'en')).toMatchObject({
    overfull: [],
    sizes: { list: 38 }
  })
  for (const { detail, label, shapes, icon } of placed) {
    const [top, bottom] = reachOf(shapes[0]?.path ?? '')
    expect(top).toBeLessThan(0.06 * canvas.height)
    expect(detail?.y).toBeGreaterThan(bottom)
    expect((detail?.y ?? 0) + (detail?.height ?? 0)).toBeGreaterThan(0.94 * canvas.height)
    expect(shapes[1]?.look).toBe('tile')
    expect(icon?.height).toBeGreaterThanOrEqual(100)
    expect(label.y + label.height).toBeLessThan(bottom)
  }
  const key = explained.map((one, index) => (index === 1 ? { ...one, isKey: true as const } : one))
  // Its card is as pale as the others': what explains it is in ink.
  expect(placeDiagram('steps', key, 'en').items[1]?.shapes.map(({ look }) => look)).toEqual(['focus', 'tile'])
})

test('Steps keep what explains them in their arrows where one has nothing, or there are several rows', () => {
  const some = explained.map((one, index) => (index === 0 ? { ...one, text: 'Week' } : one))
  const six = [...explained, ...explained.slice(0, 2)]
  for (const items of [some, six])
    expect(placeDiagram('steps', items, 'en').items.every(({ detail }) => detail === undefined)).toBe(true)
})

test.each(['matrix', 'tree'] as const)(
  'An icon in a tile of a %s stands before its words, which begin alike',
  layout => {
    const parts = flat('en', layout === 'matrix' ? 4 : 5).map((item, index) => ({
      ...item,
      // Too long for a card of a tree.
      ...(index === 0 && { text: 'Responsibilities' }),
      ...(index !== 1 && { icon: 'pen' })
    }))
    const items = layout === 'matrix' ? parts : [{ text: 'Water', children: parts }]
    const { items: placed } = placeDiagram(layout, items, 'en')
    const tiles = layout === 'matrix' ? placed : (placed[0]?.children ?? [])
    expect(tiles.map(({ icon }) => icon !== undefined)).toEqual(parts.map(({ icon }) => icon !== undefined))
    for (const { icon, label } of tiles)
      if (icon) {
        expect(icon.x + icon.width).toBeLessThan(label.x)
        expect(icon.y + icon.height / 2).toBeCloseTo(label.y + label.height / 2)
      }
    expect(
      new Set(tiles.filter((_, index) => layout === 'tree' || index % 2 === 0).map(({ label }) => label.x)).size
    ).toBe(1)
  }
)

test('Steps of the second group of a cycle are outlines, and nothing without words stands in its middle', () => {
  const items = flat('en', 4).map(
    (item, index): Item => (index === 1 || index === 2 ? { ...item, isOther: true } : item)
  )
  const { items: placed, ground } = placeDiagram('cycle', items, 'en')
  expect(placed.map(({ on }) => on)).toEqual(['solid', 'soft', 'soft', 'solid'])
  expect(ground).toEqual(placeDiagram('cycle', flat('en', 4), 'en').ground)
})

test('A few words of a cycle are larger than labels elsewhere, and what explains them is smaller', () => {
  const items = [...flat('en', 3), { text: 'Wait: count to seven in silence', children: [] }]
  const picture = placeDiagram('cycle', items, 'en')
  expect(fitDiagram(items, picture, 'en')).toMatchObject({ sizes: { first: 48 }, overfull: [] })
})

test('Rings are far apart in lightness, and the line of the core is light on it', () => {
  const { items, ground } = placeDiagram('rings', flat('en', 3), 'en')
  expect(ground.map(({ look }) => look)).toEqual(['tint-3', 'tint-1', 'solid'])
  expect(items.map(({ shapes }) => shapes.at(-1)?.look)).toEqual(['plate', 'soft', 'soft'])
})

test('What rings stand around is named as large as they are, and has its icon on it', () => {
  const items = flat('en', 3).map((item, index) => (index === 0 ? { ...item, icon: 'water' } : item))
  const placed = placeDiagram('rings', items, 'en')
  const { first, centre } = fitDiagram(items, placed, 'en').sizes
  expect([first, centre]).toEqual([40, 40])
  expect(placed.items.map(({ iconOn }) => iconOn)).toEqual(['solid', undefined, undefined])
})

const tree = (texts: readonly string[]): Item => ({
  text: 'Mission',
  children: texts.map(text => ({ text, children: [], icon: 'law' }))
})

test('Five parts of one item with short words are cards side by side below it, each with its icon above its words', () => {
  const names = ['Political Affairs', 'Human Rights', 'Protection', 'Gender', 'Justice and Corrections']
  const [root] = placeDiagram('tree', [tree(names)], 'en', 384).items
  const parts = root?.children ?? []
  expect(new Set(parts.map(({ label }) => label.y)).size).toBe(1)
  for (const { label, icon } of parts) {
    expect((icon?.y ?? 0) + (icon?.height ?? 0)).toBeLessThan(label.y)
    expect((icon?.x ?? 0) + (icon?.width ?? 0) / 2).toBeCloseTo(label.x + label.width / 2)
  }
  expect(fitDiagram([tree(names)], placeDiagram('tree', [tree(names)], 'en', 384), 'en')).toMatchObject({
    sizes: { second: 32 },
    overfull: []
  })
  // The longest word, which is as wide as its label, is 14 px clear of the line around its card.
  const [card] =
    parts[4]?.shapes.filter(({ look }) => look === 'tile').map(({ path }) => /M([\d.]+).*?h([\d.]+)/.exec(path)) ?? []
  expect((parts[4]?.label.x ?? 0) - (Number(card?.[1]) - 10)).toBeGreaterThanOrEqual(14)
})

test('Five parts of one item stand beside it on stems of one length, where each fits its row and one is too long for a card', () => {
  const names = ['Political Affairs', 'Human Rights', 'Protection', 'Gender', 'Justice and Correctionalities']
  const [root] = placeDiagram('tree', [tree(names)], 'en', 300).items
  const parts = root?.children ?? []
  expect(new Set(parts.map(({ label }) => label.x)).size).toBe(1)
  expect(fitDiagram([tree(names)], placeDiagram('tree', [tree(names)], 'en', 300), 'en')).toMatchObject({
    sizes: { second: 36 },
    overfull: []
  })
  const long = names.map(name => `${name} ${name} ${name} ${name}`)
  const [other] = placeDiagram('tree', [tree(long)], 'en', 300).items
  expect(new Set(other?.children.map(({ label }) => label.x)).size).toBeGreaterThan(1)
})

test('Events stand as far apart as they are in time, where each says when it is', () => {
  expect(momentsOf(['2019: dug', '2024: covered', '2029: tested'])).toEqual([0, 0.5, 1])
  expect(momentsOf(['09:00 patrol', '09:30 market', '11:00 report'])).toEqual([0, 0.25, 1])
  expect(momentsOf(['2026-01-01 a', '2026-01-02 b', '2026-01-05 c'])).toEqual([0, 0.25, 1])
  expect(momentsOf(['٢٠١٩: أ', '٢٠٢٤: ب'])).toEqual([0, 1])
  for (const texts of [
    ['2019: dug', 'covered'],
    ['2024', '2019'],
    ['2019', '09:30'],
    ['2019', '2019']
  ])
    expect(momentsOf(texts)).toBeUndefined()
})

// Words of one to nine letters, up to four. Cheaper than strings that match a pattern, which took most of the time.
const word = fc.integer({ min: 1, max: 9 }).map(letters => 'abcdefghi'.slice(0, letters))
const label = fc.array(word, { minLength: 1, maxLength: 4 }).map(parts => parts.join(' '))

const item = (deep: boolean): fc.Arbitrary<Item> =>
  fc.record({
    text: label,
    children: deep ? fc.array(item(false), { maxLength: 4 }) : fc.constant([])
  })

const diagram = fc.constantFrom(...ofWords).chain(layout => {
  const { least, most } = itemsAllowed(layout)
  return fc.record({
    layout: fc.constant(layout),
    items: fc.array(item(true), { minLength: least, maxLength: most }),
    height: fc.integer({ min: 300, max: 470 })
  })
})

interface Drawn {
  readonly layout: DiagramLayout
  readonly items: readonly Item[]
  readonly height: number
}

const holds = (law: (picture: PlacedDiagram, drawn: Drawn) => void) =>
  fc.assert(
    fc.property(diagram, drawn => law(placeDiagram(drawn.layout, drawn.items, 'en', drawn.height), drawn)),
    { numRuns: 1000 }
  )

function levels(picture: PlacedDiagram): Box[][] {
  const second = picture.items.flatMap(({ children }) => children)
  return [picture.items, second].map(level => level.map(({ label }) => label))
}

function boxesOf({ label, list, children }: PlacedItem): Box[] {
  return [label, ...(list ? [list] : []), ...children.flatMap(boxesOf)]
}

const overlaps = (a: Box, b: Box) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1

test('Every box of words has room and stays on the canvas', () => {
  holds(({ canvas, items }) => {
    for (const { x, y, width, height } of items.flatMap(boxesOf)) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-0.5)
      expect(x + width).toBeLessThanOrEqual(canvas.width + 0.5)
      expect(y + height).toBeLessThanOrEqual(canvas.height + 0.5)
      expect(Math.min(width, height)).toBeGreaterThan(0)
    }
  })
})

test.runIf(isLong)('No two labels of a level overlap, nor a label and the small list of any item', long, () => {
  holds(({ items }, { layout }) => {
    for (const boxes of levels({ canvas: { width: 0, height: 0 }, ground: [], items }))
      for (const [index, box] of boxes.entries())
        for (const other of boxes.slice(index + 1)) expect(overlaps(box, other), layout).toBe(false)
    const lists = items.flatMap(({ list }) => (list ? [list] : []))
    for (const { label } of items) for (const list of lists) expect(overlaps(label, list), layout).toBe(false)
  })
})

test('Every item of the list is drawn, in the order of the list', () => {
  holds(({ items, canvas }, drawn) => {
    expect(items.length).toBe(drawn.items.length)
    const placed = drawn.layout === 'tree' && items.length === 1 ? (items[0]?.children ?? []) : items
    for (const [index, { label }] of placed.entries()) {
      const next = placed[index + 1]?.label
      if (next) expect(follows(drawn.layout, label, next, placed.length, canvas), orderIs(drawn.layout)).toBe(true)
    }
  })
})

const orderIs = (layout: DiagramLayout) => `${layout} reads in another order, or in one that \`follows\` does not know`

/** Whether a box comes after another for someone who reads the picture in the order that its layout suggests. */
function follows(layout: DiagramLayout, before: Box, after: Box, count: number, canvas: Canvas): boolean {
  const [from, to] = [centre(before), centre(after)]
  if (layout === 'timeline' || layout === 'pathway') return to.x > from.x
  if (layout === 'rings' || layout === 'pyramid') return to.y > from.y
  // Around a middle, whoever reads goes on clockwise.
  if (layout === 'cycle' && count > 2) return turn(to, canvas) > turn(from, canvas)
  if (layout === 'hub' || layout === 'venn' || layout === 'cycle') return true
  return Math.abs(before.y - after.y) < 1 ? to.x > from.x : after.y > before.y
}

/** How far around the middle of the canvas a point is, clockwise from the top, in turns. */
function turn({ x, y }: Point, { width, height }: Canvas): number {
  const angle = Math.atan2(x - width / 2, height / 2 - y) / (2 * Math.PI)
  return Math.round((angle < 0 ? angle + 1 : angle) * 1e6) / 1e6
}

test('An icon of a pillar stands in its head above its words, and makes no room for itself where no item has one', () => {
  const items = (icon?: string): Item[] =>
    ['Cover', 'Drain', 'Fence'].map(text => ({
      text,
      ...(icon && { icon }),
      children: [{ text: 'Below', children: [] }]
    }))
  const plain = placeDiagram('pillars', items(), 'en')
  const withIcons = placeDiagram('pillars', items('shield'), 'en')
  expect(plain.items.every(({ icon }) => icon === undefined)).toBe(true)
  for (const { icon, label, list } of withIcons.items) {
    expect(icon?.y).toBeGreaterThan(0)
    expect((icon?.y ?? 0) + (icon?.height ?? 0)).toBeLessThanOrEqual(label.y)
    expect(label.y + label.height).toBeLessThanOrEqual(list?.y ?? 0)
  }
  expect(fitDiagram(items('shield'), withIcons, 'en').overfull).toEqual([])
})

test('Two lines fit below an icon in the lowest pillars, which are for paper', () => {
  const items = ['Предупреждение', 'Согласованное реагирование', 'Привлечение к ответственности'].map(text => ({
    text,
    icon: 'shield',
    children: []
  }))
  expect(fitDiagram(items, placeDiagram('pillars', items, 'ru', 180), 'ru').overfull).toEqual([])
})

test('Arabic heads stay large over two lines of details, which are smaller', () => {
  const items = [
    'الحماية: المدنيون، ولا سيما النساء والأطفال',
    'الردع: ردع الجناة',
    'المنع: العمل الاستباقي',
    'التحييد: التهديدات'
  ].map(text => ({ text, icon: 'shield', children: [] }))
  expect(fitDiagram(items, placeDiagram('matrix', items, 'ar', 336), 'ar').sizes.first).toBe(36)
})
