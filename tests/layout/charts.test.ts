import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Chart, chartKinds } from '../../src/deck/blocks.js'
import { namedWhole, readChart } from '../../src/deck/chart-table.js'
import { all } from '../../src/deck/walk.js'
import { layOutChart } from '../../src/layout/charts/chart.js'
import type { PlacedText } from '../../src/layout/charts/placed-chart.js'
import { parse } from '../../src/parse/parse.js'

const page = readFileSync(new URL('../../docs/charts.md', import.meta.url), 'utf8')
const source = readFileSync(new URL('../../docs/charts/deck.md', import.meta.url), 'utf8')
const charts = chartsIn(source)

const numbersIn = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number)

function chartsIn(text: string): Chart[] {
  const { deck } = parse({ id: 'charts', deck: { file: 'deck.md', text } })
  return deck.slides.flatMap(({ body }) => all(body, 'chart'))
}

function placedOf(chart: Chart, height: number) {
  const { kind, highlight } = chart
  const table = readChart(chart, 'en')
  return layOutChart({ kind, highlight, table, canvas: { width: 1120, height }, language: 'en' })
}

function textsOf({ heads, names, values, ticks = [] }: ReturnType<typeof placedOf>): Pick<PlacedText, 'box'>[] {
  return [...heads, ...names, ...values.flat(), ...ticks].filter(text => text !== undefined)
}

describe('A chart', () => {
  it('has an example of every kind on its page, with its picture and its source', () => {
    expect(charts.map(({ kind }) => kind).toSorted()).toEqual(chartKinds.toSorted())
    for (const kind of chartKinds) {
      expect(page).toContain(`pictures/chart-${kind}.png`)
      const [example = 'missing'] = new RegExp(`:::chart\\{kind=${kind}[\\s\\S]*?\\n:::`).exec(source) ?? []
      expect(page).toContain(example)
    }
  })

  it.each([300, 440])('keeps its texts on its ground and apart, %s px high', height => {
    for (const chart of charts) {
      const texts = textsOf(placedOf(chart, height))
      for (const { box } of texts) {
        expect(box.x, chart.kind).toBeGreaterThanOrEqual(-60)
        expect(box.x + box.width, chart.kind).toBeLessThanOrEqual(1126)
        expect(box.y, chart.kind).toBeGreaterThanOrEqual(-4)
        expect(box.y + box.height, chart.kind).toBeLessThanOrEqual(height + 4)
      }
      const overlaps = texts.flatMap((one, index) =>
        texts
          .slice(index + 1)
          .filter(other => meet(one.box, other.box))
          .map(other => [one.box, other.box])
      )
      expect(overlaps, chart.kind).toEqual([])
    }
  })

  it.each([
    ['dots', 'dot'],
    ['lines', 'line']
  ])('keeps its texts apart where %s meet and cross', (_, kind) => {
    const table =
      '| Month | North | South |\n| --- | --- | --- |\n| May | 10 | 30 |\n| June | 20 | 20 |\n| July | 21 | 21 |'
    const [chart] = chartsIn(`:::chart{kind=${kind} unit=cases}\n${table}\n:::`)
    const texts = chart ? textsOf(placedOf(chart, 440)) : []
    expect(texts.length).toBeGreaterThan(5)
    for (const [index, one] of texts.entries())
      expect(texts.slice(index + 1).filter(other => meet(one.box, other.box))).toEqual([])
  })

  it('shows parts of a whole as parts of a ring, in the order of the table, where looks tell them apart', () => {
    const [share] = charts.filter(({ kind }) => kind === 'share')
    if (!share) throw new Error('No example')
    const { shapes, names } = placedOf(share, 440)
    const parts = shapes.filter(({ path }) => path.includes('A'))
    expect(parts.map(({ look }) => look)).toEqual(['level-2', 'level-1', 'level-3'])
    expect(parts[0]?.path).toMatch(/A[\d.]+ [\d.]+ 0 1 1 /)
    expect(names.map(name => name?.isStrong)).toEqual([false, true, false])
    const rows = [1, 2, 3, 4, 5].map(number => `| Patrol ${number} | ${number} |`).join('\n')
    const [five] = chartsIn(`:::chart{kind=share}\n| Patrol | Share |\n| --- | --- |\n${rows}\n:::`)
    expect(five && placedOf(five, 440).shapes.some(({ look }) => look === 'track')).toBe(true)
  })

  it('leads from a small last part to its number behind the bar', () => {
    const [chart] = charts.filter(({ kind }) => kind === 'stacked')
    if (!chart) throw new Error('No example')
    const { shapes, values } = placedOf(chart, 440)
    const box = values.at(-1)?.at(-1)?.box
    const [line, dot] = shapes.filter(({ look }) => look === 'leader').map(({ path }) => numbersIn(path))
    const [from = 0, y = 0, to = 0] = line ?? []
    expect(to).toBeLessThan(box?.x ?? 0)
    expect(from).toBeLessThan(to - 20)
    expect(y).toBeCloseTo((box?.y ?? 0) + (box?.height ?? 0) / 2, 0)
    expect(dot).toBeDefined()
  })

  it('gives lines a scale of few numbers, and names where the strongest begins alone', () => {
    const [line] = charts.filter(({ kind }) => kind === 'line')
    if (!line) throw new Error('No example')
    const { ticks = [], values } = placedOf(line, 440)
    expect(ticks.map(({ text }) => text)).toEqual(['0', '20', '40', '60'])
    expect(values[0]?.map(value => value?.isStrong)).toEqual([undefined, true, undefined])
    expect(values.at(-1)?.map(value => [value?.tone, value?.isStrong])).toEqual([
      ['bold', false],
      ['bold', true],
      ['bold', false]
    ])
    expect(values.at(-1)?.every(value => value !== undefined)).toBe(true)
  })

  it('has no line of its scale through the number at the first point, and last digits below each other', () => {
    const [line] = charts.filter(({ kind }) => kind === 'line')
    if (!line) throw new Error('No example')
    const { shapes, values, ticks = [] } = placedOf(line, 396)
    const box = values[0]?.[1]?.box ?? { x: 0, y: 0, width: 0, height: 0 }
    const grid = shapes
      .filter(({ look }) => look === 'grid')
      .map(({ path }) => path.match(/[\d.]+/g)?.map(Number) ?? [])
    expect(grid).toHaveLength(3)
    for (const line of grid)
      for (let at = 0; at < line.length; at += 4) {
        const [x = 0, y = 0, end = 0] = line.slice(at)
        expect(meet(box, { x, y, width: end - x, height: 2 }), `${x} ${y}`).toBe(false)
      }
    // Numbers of the scale stand before its lines, each at the height of its own, and none in the drawing.
    const first =
      shapes
        .find(({ look }) => look === 'line-1')
        ?.path.match(/[\d.]+/g)
        ?.map(Number)[0] ?? 0
    for (const { box: number } of ticks.slice(1)) {
      const own = grid.find(([, y = 0]) => Math.abs(y - number.y - number.height / 2) < 1)
      expect(own?.[0]).toBeGreaterThan(number.x + number.width)
    }
    expect(box.x).toBeGreaterThan(Math.max(...ticks.map(({ box: number }) => number.x + number.width)))
    expect(box.x + box.width).toBeLessThan(first)
    expect(
      new Set(values.at(-1)?.map(value => value && [value.align, value.box.x + value.box.width].join())).size
    ).toBe(1)
  })

  it.each([2, 4, 6, 9, 11, 12])('keeps the number of a first point, %d, off its line, however steep', number => {
    const rows = `| 2024 | ${number} | 9 |\n| 2025 | 12 | 3 |`
    const [chart] = chartsIn(
      `:::chart{kind=line highlight=North}\n| Year | North | South |\n| --- | --- | --- |\n${rows}\n:::`
    )
    for (const height of [240, 396]) {
      const { shapes = [], values = [] } = chart ? placedOf(chart, height) : {}
      const box = values[0]?.find(value => value !== undefined)?.box ?? { x: 0, y: 0, width: 0, height: 0 }
      const [x = 0, y = 0] =
        shapes
          .find(({ look }) => look === 'line-1')
          ?.path.match(/[\d.]+/g)
          ?.map(Number) ?? []
      expect(box.width).toBeGreaterThan(0)
      expect(box.x + box.width, `${height}`).toBeLessThan(x)
      expect(box.y + box.height / 2).toBeCloseTo(y, 0)
    }
  })

  it('has a scale behind dots, from nothing on, with its numbers below', () => {
    const table = '| Sector | Before | After |\n| --- | --- | --- |\n| North | 22 | 41 |\n| East | 18 | 63 |'
    const [chart] = chartsIn(`:::chart{kind=dot}\n${table}\n:::`)
    const { shapes = [], ticks = [], names = [] } = chart ? placedOf(chart, 440) : {}
    expect(ticks.map(({ text }) => text)).toEqual(['0', '20', '40', '60', '80'])
    const lines = shapes.filter(({ look }) => look === 'track' || look === 'grid')
    expect(lines).toHaveLength(5)
    // The scale goes on to the number beyond its last dot, and as far as the canvas.
    const dots = shapes.filter(({ look }) => look.startsWith('level-'))
    const far = Math.max(...dots.map(({ path }) => numbersIn(path)[0] ?? 0))
    const [end = 0] = numbersIn(lines.at(-1)?.path ?? '')
    expect(end).toBeGreaterThan(far)
    expect(end).toBeGreaterThan(1060)
    expect(end).toBeLessThan(1120)
    const foot = Math.max(...names.map(name => (name ? name.box.y + name.box.height : 0)))
    for (const { box } of ticks) expect([box.y >= foot, box.y + box.height <= 440]).toEqual([true, true])
  })
  it('has a legend of dots where it has dots', () => {
    const [dot] = charts.filter(({ kind }) => kind === 'dot')
    const [first] =
      (dot &&
        placedOf(dot, 440)
          .shapes.filter(({ look }) => look === 'level-2')
          .slice(-1)) ??
      []
    expect(first?.path).toContain('a14 14')
  })

  it.each([
    ['the last', '48 | 38 | 10 | 4'],
    ['one between', '48 | 2 | 46 | 4'],
    ['all but one', '1 | 97 | 1 | 1'],
    ['an empty one', '50 | 0 | 30 | 20'],
    ['all of a short bar', '1 | 1 | 2 | 1']
  ])('leaves no number of stacked parts out: %s', (_, cells) => {
    const table = `| | Women | Men | Children | Unknown |\n| --- | --- | --- | --- | --- |\n| 2024 | 35 | 45 | 9 | 11 |\n| 2025 | ${cells} |`
    const [chart] = chartsIn(`:::chart{kind=stacked unit="%"}\n${table}\n:::`)
    if (!chart) throw new Error('No chart')
    const placed = placedOf(chart, 400)
    expect(placed.values.flat().filter(value => value === undefined)).toEqual([])
    const texts = textsOf(placed)
    for (const [index, one] of texts.entries()) {
      expect(one.box.x + one.box.width).toBeLessThanOrEqual(1124)
      expect(texts.slice(index + 1).filter(other => meet(one.box, other.box))).toEqual([])
    }
  })

  it('has numbers that are no smaller than names, and names no wider than their lines', () => {
    const [bar] = charts.filter(({ kind }) => kind === 'bar')
    if (!bar) throw new Error('No example')
    const { names, values, size } = placedOf(bar, 440)
    expect(values.flat().map(value => value?.size)).toEqual([40, 40, 40, 40, 40])
    expect(size).toBe(32)
    expect(names[0]?.box.width).toBeLessThan(320)
  })

  it('has slim bars on tracks of one length, and numbers that end at one edge, the larger the fewer', () => {
    const few = '| Who | Minutes |\n| --- | --- |\n| We open | 5 |\n| You listen | 18 |\n| You practise | 22 |'
    const [chart] = chartsIn(`:::chart{kind=bar unit="minutes of 45"}\n${few}\n:::`)
    if (!chart) throw new Error('No chart')
    const { shapes, values, size } = placedOf(chart, 400)
    expect([size, ...values.flat().map(value => value?.size)]).toEqual([36, 48, 48, 48])
    const tracks = shapes.filter(({ look }) => look === 'track').map(({ path }) => path.match(/h([\d.]+).*?v([\d.]+)/))
    expect(tracks.map(track => track?.[1])).toEqual(Array(3).fill(tracks[0]?.[1]))
    for (const track of tracks) expect(Number(track?.[2]) + 12).toBeLessThanOrEqual(56)
    for (const value of values.flat()) expect((value?.box.x ?? 0) + (value?.box.width ?? 0)).toBeCloseTo(1120)
  })

  it('lets lines fill their ground where a round scale would leave much of it empty', () => {
    const table = '| Time | Sun |\n| --- | --- |\n| 07:00 | 24 |\n| 15:00 | 48 |'
    const [chart] = chartsIn(`:::chart{kind=line}\n${table}\n:::`)
    expect(chart && placedOf(chart, 400).ticks?.map(({ text }) => text)).toEqual(['0', '20', '40'])
  })

  it('names parts and dots over those of the first row', () => {
    const headsOf = (kind: Chart['kind'], rows: string) => {
      const [chart] = chartsIn(`:::chart{kind=${kind}}\n| | First | Second |\n| --- | --- | --- |\n${rows}\n:::`)
      return chart ? placedOf(chart, 400) : undefined
    }
    const stacked = headsOf('stacked', '| 2024 | 40 | 60 |\n| 2025 | 50 | 50 |')
    const [first, second] = stacked?.values[0] ?? []
    expect(stacked?.heads[1]?.box.x).toBeGreaterThan(second?.box.x ?? 0)
    expect(stacked?.heads[0]?.box.x).toBeGreaterThan(first?.box.x ?? 0)
    // Before and after in the order of the columns, else one behind the other from the edge on.
    expect(headsOf('dot', '| North | 20 | 60 |')?.heads[1]?.box.x).toBeGreaterThan(600)
    expect(headsOf('dot', '| North | 60 | 20 |')?.heads[1]?.box.x).toBeLessThan(400)
  })

  it('names parts that are too narrow for it one behind the other, as far apart', () => {
    const [chart] = chartsIn(
      ':::chart{kind=stacked}\n| | Women | Men | Children | Unknown |\n| --- | --- | --- | --- | --- |\n| 2024 | 20 | 50 | 5 | 25 |\n:::'
    )
    const heads = chart ? placedOf(chart, 400).heads : []
    const gaps = heads.slice(1).map((head, index) => {
      const before = heads[index]
      return (head?.box.x ?? 0) - (before?.box.x ?? 0) - (before?.box.width ?? 0)
    })
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(8)
  })

  it('keeps names at the ends of close lines clearly apart', () => {
    const [line] = charts.filter(({ kind }) => kind === 'line')
    if (!line) throw new Error('No example')
    const [north, , south] = placedOf(line, 440).heads
    expect((south?.box.y ?? 0) - (north?.box.y ?? 0) - (north?.box.height ?? 0)).toBeGreaterThanOrEqual(8)
  })

  it('leads from the end of a line to its words where these had to make room, and to no others', () => {
    const [line] = charts.filter(({ kind }) => kind === 'line')
    if (!line) throw new Error('No example')
    const { shapes, values } = placedOf(line, 396)
    const leaders = shapes.filter(({ look }) => look === 'leader').map(({ path }) => numbersIn(path))
    expect(leaders).toHaveLength(1)
    const [[x1 = 0, y1 = 0, x2 = 0, y2 = 0] = []] = leaders
    const south = numbersIn(shapes.find(({ look }) => look === 'line-3')?.path ?? '')
    expect([x1 - (south.at(-2) ?? 0), y1]).toEqual([expect.closeTo(15, 0), expect.closeTo(south.at(-1) ?? 0, 0)])
    const box = values.at(-1)?.[2]?.box ?? { x: 0, y: 0, width: 0, height: 0 }
    expect(y2).toBeCloseTo(box.y + box.height / 2, 0)
    expect([x2 > x1 + 10, x2 < box.x + box.width]).toEqual([true, true])
  })

  it('keeps the number of a first point clear of those of the scale, which it would be read as one of', () => {
    const [line] = charts.filter(({ kind }) => kind === 'line')
    if (!line) throw new Error('No example')
    const { values, ticks = [] } = placedOf(line, 396)
    const scale = Math.max(...ticks.map(({ box }) => box.x + box.width))
    expect((values[0]?.[1]?.box.x ?? 0) - scale).toBeGreaterThan(40)
  })

  it('has larger words where rows are few', () => {
    for (const kind of ['bar', 'stacked', 'dot', 'share'] as const) {
      const [chart] = charts.filter(one => one.kind === kind)
      expect(chart && placedOf(chart, 400).size, kind).toBe(32)
      expect(chart && placedOf(chart, 300).size, kind).toBe(kind === 'bar' ? 28 : 32)
    }
  })

  it('keeps names to one line where rows are low', () => {
    const rows = Array.from({ length: 9 }, (_, row) => `| Farms and fields beyond the village | ${row} |`).join('\n')
    const [chart] = chartsIn(`:::chart{kind=bar}\n| Place | Count |\n| --- | --- |\n${rows}\n:::`)
    expect(chart && placedOf(chart, 350).names[0]?.box.width).toBeGreaterThan(450)
    expect(chart && placedOf(chart, 800).names[0]?.box.width).toBeLessThan(330)
  })

  it.each([
    ['minutes of 45', 'en', 45],
    ['45分钟中的分钟数', 'zh', 45],
    ['من أصل ٤٥', 'ar', 45],
    ['sur 1 200', 'fr', 1200],
    ['of 1,200, in 2025', 'en', 1200],
    ['minutes', 'en', undefined],
    ['reported incidents, 2025', 'en', undefined],
    ['in 3 sectors', 'en', undefined],
    ['of 45 in 60 days', 'en', undefined],
    ['per 100,000 people', 'en', undefined]
  ])('draws bars on tracks of the whole where their unit names it alone: %s', (unit, language, whole) => {
    const most = whole === 1200 ? 400 : 40
    const [chart] = chartsIn(
      `:::chart{kind=bar unit="${unit}"}\n| | |\n| --- | --- |\n| A | ${most / 2} |\n| B | ${most} |\n:::`
    )
    if (!chart) throw new Error('No chart')
    const table = readChart(chart, 'en')
    expect(namedWhole(table, language)).toBe(whole)
    const canvas = { width: 1120, height: 440 }
    const { shapes, values } = layOutChart({ kind: 'bar', highlight: undefined, table, canvas, language })
    expect(shapes.filter(({ look }) => look === 'track')).toHaveLength(whole === undefined ? 0 : 2)
    const ends = values.map(([value]) => (value?.align === 'end' ? value.box.x + value.box.width : value?.box.x) ?? 0)
    expect((ends[1] ?? 0) - (ends[0] ?? 0) > 300).toBe(whole === undefined)
  })

  it('emphasises what its author names, whatever a translation calls it', () => {
    const [bar] = charts.filter(({ kind }) => kind === 'bar')
    const [line] = charts.filter(({ kind }) => kind === 'line')
    expect([bar?.highlight, line?.highlight]).toEqual([{ row: 0 }, { column: 1 }])
  })
})

function meet(a: PlacedText['box'], b: PlacedText['box']): boolean {
  return a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1
}
