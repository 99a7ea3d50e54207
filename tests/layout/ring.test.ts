import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/deck/blocks.js'
import { readChart } from '../../src/deck/chart-table.js'
import { all } from '../../src/deck/walk.js'
import { layOutChart } from '../../src/layout/charts/chart.js'
import { parse } from '../../src/parse/parse.js'

type Numbers = readonly number[]
type Point = readonly [x: number, y: number]

const height = 440
const numbersIn = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number)

function ringOf(shares: readonly string[], attributes = '', name = 'Patrol') {
  const rows = shares.map((share, index) => `| ${name} ${index} | ${share} % |`).join('\n')
  const text = `:::chart{kind=share${attributes}}\n| Patrol | Share |\n| --- | --: |\n${rows}\n:::`
  const { deck } = parse({ id: 'ring', deck: { file: 'deck.md', text } })
  const [chart] = deck.slides.flatMap(({ body }): Chart[] => all(body, 'chart'))
  if (!chart) throw new Error('No chart')
  const { kind, highlight } = chart
  const table = readChart(chart, 'en')
  const { shapes, names, values } = layOutChart({
    kind,
    highlight,
    table,
    canvas: { width: 1120, height },
    language: 'en'
  })
  const parts = shapes.filter(({ path }) => path.includes('A')).map(({ path }) => numbersIn(path))
  const leaders = shapes.filter(({ look }) => look === 'leader').map(({ path }) => numbersIn(path))
  const words = [...values.map(([value]) => value), ...names]
  return { shapes, names, values: values.map(([value]) => value), parts, leaders, words }
}

const pointsOf = (line: Numbers): Point[] => line.flatMap((x, at) => (at % 2 === 0 ? [[x, line[at + 1] ?? 0]] : []))

/** Points of a line, close to each other. */
function along(line: Numbers): Point[] {
  const points = pointsOf(line)
  return points.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y]
    return Array.from({ length: 50 }, (_, step): Point => {
      const share = step / 50
      return [fromX + (x - fromX) * share, fromY + (y - fromY) * share]
    })
  })
}

describe('A ring', () => {
  it.each([
    [['71', '24', '5']],
    [['50', '50']],
    [['30', '20', '20', '30']],
    [['5', '24', '71']],
    [['10', '80', '10']],
    [['33', '33', '34']],
    [['90', '10']]
  ])('begins at the top, and has the words of each part beside it, at the end of a short line: %s', shares => {
    const { shapes, parts, leaders, values, names, words } = ringOf(shares)
    expect([leaders.length, shapes.some(({ path }) => path.includes('h'))]).toEqual([shares.length, false])
    const [[middle = 0, top = 0, radius = 0] = []] = parts
    expect(radius).toBeGreaterThan(215)
    expect(top + radius).toBeCloseTo(height / 2)
    const far = (x: number, y: number) => Math.hypot(x - middle, y - height / 2)
    const angle = (x = 0, y = 0) => (Math.atan2(y - height / 2, x - middle) * 180) / Math.PI
    const behind = (one: number, other: number) => (one - other + 720) % 360
    for (const [index, line] of leaders.entries()) {
      const drawn = pointsOf(line)
      const own = parts[shares.indexOf(shares[index] ?? '', index)] ?? []
      const [from, to] = [angle(own[0], own[1]), angle(own[7], own[8])]
      const start = angle(...(drawn[0] as [number, number]))
      const turn = behind(to, from) || 360
      // A line at a corner would belong to two parts.
      expect(behind(start, from)).toBeGreaterThan(Math.min(9, turn / 3))
      expect(turn - behind(start, from)).toBeGreaterThan(Math.min(9, turn / 3))
      for (const [x, y] of along(line)) {
        expect(far(x, y)).toBeGreaterThan(radius + 2)
        const others = leaders.filter(other => other !== line).flatMap(along)
        for (const other of others) expect(Math.hypot(other[0] - x, other[1] - y)).toBeGreaterThan(8)
      }
      const [box, name] = [values[index]?.box, names[index]?.box]
      if (!box || !name) throw new Error('Each part has its words')
      const [endX, endY] = drawn.at(-1) ?? [0, 0]
      const isAfter = endX > middle
      expect(endY).toBeCloseTo(box.y + box.height / 2, 0)
      expect(isAfter ? box.x - endX : endX - box.x - box.width).toBeCloseTo(10, 0)
      expect([values[index]?.align, names[index]?.align]).toEqual(Array(2).fill(isAfter ? 'start' : 'end'))
      expect([name.x, name.y]).toEqual([box.x, box.y + box.height])
    }
    for (const [index, { box: one } = { box: undefined }] of words.entries()) {
      if (!one) throw new Error('All words have a place')
      const nearest = [
        Math.max(one.x, Math.min(middle, one.x + one.width)),
        Math.max(one.y, Math.min(220, one.y + one.height))
      ]
      expect(far(...(nearest as [number, number]))).toBeGreaterThan(radius + 20)
      expect([one.x >= 0, one.x + one.width <= 1120, one.y >= 0, one.y + one.height <= height]).toEqual(
        Array(4).fill(true)
      )
      for (const { box } of words.slice(index + 1).filter(other => other !== undefined))
        expect(
          one.x < box.x + box.width &&
            box.x < one.x + one.width &&
            one.y < box.y + box.height - 1 &&
            box.y < one.y + one.height - 1
        ).toBe(false)
    }
    // They stand in the middle together.
    const [left, right] = [
      Math.min(middle - radius, ...words.map(word => word?.box.x ?? 0)),
      Math.max(middle + radius, ...words.map(word => (word?.box.x ?? 0) + (word?.box.width ?? 0)))
    ]
    expect(left).toBeCloseTo(1120 - right, 0)
  })

  it.each([
    ['a line would run over it', ['97', '1', '1', '1'], 'Patrol'],
    ['a part is nothing', ['60', '40', '0'], 'Patrol'],
    ['names are too long', ['60', '40'], 'Antidisestablishmentarianism']
  ])('has its parts in rows beside it where %s', (_, shares, name) => {
    const { leaders, shapes, words } = ringOf(shares, '', name)
    expect(leaders).toEqual([])
    expect(shapes.filter(({ path }) => path.includes('h'))).toHaveLength(shares.length)
    expect(words.every(word => word?.align === 'start' || word?.align === 'end')).toBe(true)
  })

  it('says the emphasised part once, with its name, in its middle', () => {
    const inMiddle = (name: string, attributes: string) => {
      const { leaders, names, values } = ringOf(['71', '29'], attributes, name)
      return [leaders.length, names[1]?.align, values[1]?.align, values[1]?.size]
    }
    expect(inMiddle('Mixed', ' highlight="Mixed 1"')).toEqual([1, 'centre', 'centre', 72])
    expect(inMiddle('Mixed', '')).toEqual([2, 'end', 'end', 44])
    // A name that has no room there stands beside its part.
    const long = 'Mixed patrols of women and men from the district'
    expect(inMiddle(long, ` highlight="${long} 1"`)).toEqual([2, 'end', 'end', 44])
  })
})
