import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagramItems } from '../../src/deck/diagram-items.js'
import type { Box, Item, PlacedItem } from '../../src/deck/diagrams/geometry.js'
import { countryNamed, meantCountry } from '../../src/deck/map/country-names.js'
import { allCountries, countryWith } from '../../src/deck/map/outlines.js'
import { mainRings } from '../../src/deck/map/projection.js'
import { blocksOf } from '../../src/deck/walk.js'
import { render } from '../../src/index.js'
import { fitDiagram } from '../../src/layout/diagram-fit.js'
import { placeDiagram } from '../../src/layout/place-diagram.js'
import { textWidth } from '../../src/layout/text-width.js'
import { parse } from '../../src/parse/parse.js'
import { isLong, long } from '../sampled.js'
import { diagramSvg } from './diagram-svg.js'

const node = (text: string, own: Omit<Item, 'text' | 'children'> = {}, ...children: Item[]): Item => ({
  text,
  ...own,
  children
})
const at = (latitude: number, longitude: number) => ({ at: { latitude, longitude } })

const maps: Readonly<Record<string, readonly Item[]>> = {
  'one-en': [
    node(
      'Haiti',
      { country: 'HTI' },
      node('Port-au-Prince: office', at(18.54, -72.34)),
      node('Jacmel', at(18.23, -72.53))
    )
  ],
  'two-en': [
    node(
      'South Sudan',
      { country: 'SSD' },
      node('Juba', at(4.85, 31.58)),
      node('Malakal', at(9.53, 31.66)),
      node('Bor', at(6.21, 31.56))
    ),
    node('Uganda: supplies', { country: 'UGA' }, node('Entebbe', at(0.06, 32.46)))
  ],
  'two-ar': [
    node('جنوب السودان', { country: 'SSD' }, node('جوبا', at(4.85, 31.58)), node('ملكال', at(9.53, 31.66))),
    node('أوغندا', { country: 'UGA' }, node('عنتيبي', at(0.06, 32.46)))
  ],
  'islands-zh': [
    node('斐济', { country: 'FJI' }, node('苏瓦', at(-18.14, 178.44)), node('塔韦乌尼岛', at(-16.85, -179.97)))
  ]
}

const languageOf = (name: string) => name.split('-').at(-1) ?? 'en'

describe.each(Object.entries(maps))('the map %s', (name, items) => {
  it('looks as the picture shows', async () => {
    const picture = placeDiagram('map', items, languageOf(name))
    expect(fitDiagram(items, picture, languageOf(name)).overfull).toEqual([])
    await expect(diagramSvg(items, picture, languageOf(name))).toMatchFileSnapshot(`expected/map-${name}.svg`)
  })
})

const boxesOf = ({ label, children }: PlacedItem): Box[] => [label, ...children.flatMap(boxesOf)]

/** Where a map marks its places, as people see them. */
function marksOf(items: readonly Item[], language: string) {
  const { canvas, items: placed } = placeDiagram('map', items, language)
  return placed
    .flatMap(one => [one, ...one.children])
    .flatMap(({ shapes }) => {
      const mark = shapes.find(({ look }) => look === 'pin')
      const [, x = 0, y = 0] = /^M([-\d.]+) ([-\d.]+)/.exec(mark?.path ?? '')?.map(Number) ?? []
      return mark ? [{ x: language === 'ar' ? canvas.width - x : x, y }] : []
    })
}

describe('A map', () => {
  const places = fc.array(
    fc.record({
      latitude: fc.double({ min: 4, max: 12, noNaN: true }),
      longitude: fc.double({ min: 25, max: 35, noNaN: true })
    }),
    { maxLength: 10 }
  )

  it.runIf(isLong)('shows every place on the drawing, and no words over others', long, () => {
    fc.assert(
      fc.property(places, fc.constantFrom('en', 'ar'), fc.integer({ min: 280, max: 470 }), (list, language, height) => {
        const items = [
          node('South Sudan: mission', { country: 'SSD' }, ...list.map((at, index) => node(`Place ${index}`, { at })))
        ]
        const { canvas, items: placed } = placeDiagram('map', items, language, height)
        const boxes = placed.flatMap(boxesOf)
        for (const [index, box] of boxes.entries()) {
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(canvas.width)
          expect(box.y + box.height).toBeLessThanOrEqual(canvas.height)
          for (const other of boxes.slice(index + 1)) {
            const across = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x)
            const down = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y)
            expect(Math.min(across, down)).toBeLessThanOrEqual(0)
          }
        }
      }),
      { numRuns: 60 }
    )
  })

  it('sets names of places on plates, and those of countries where they lie over an outline', () => {
    const looks = (name: string, place = 'Niamey') => {
      const { items } = placeDiagram('map', [node(name, { country: 'NER' }, node(place, at(13.51, 2.11)))], 'en')
      return [items[0], items[0]?.children[0]].map(item => item?.shapes.map(({ look }) => look))
    }
    expect(looks('Niger')).toEqual([[], ['pin', 'frame', 'plate']])
    expect(looks('Niger: '.padEnd(120, 'a long story '))[0]).toEqual(['plate'])
    expect(looks('Niger', 'Niamey: '.padEnd(150, 'a long story '))[1]).toContain('plate')
  })

  it('sets a name that would cover an outline outside of it, on a plate as wide as its words', () => {
    const juba = node('Juba: headquarters', at(4.85, 31.58))
    const { items } = placeDiagram('map', [node('South Sudan', { country: 'SSD' }, juba)], 'en')
    const [place] = items[0]?.children ?? []
    expect(place?.shapes.map(({ look }) => look)).toEqual(['line', 'pin', 'frame', 'plate'])
    const across = Number(/h([\d.]+)/.exec(place?.shapes.at(-1)?.path ?? '')?.[1]) + 16
    expect(across).toBeCloseTo(textWidth('headquarters', 400) * 28 + 20, 0)
  })

  it('fills the height or the width of its pane with what is asked for', () => {
    for (const country of ['SSD', 'HTI', 'MLI', 'LBN', 'GMB', 'COD']) {
      const { canvas, ground } = placeDiagram('map', [node('Name', { country })], 'en', 420)
      const numbers = [...(ground.find(({ look }) => look === 'area')?.path ?? '').matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)]
      const span = (of: 1 | 2) => {
        const all = numbers.map(match => Number(match[of]))
        return Math.max(...all) - Math.min(...all)
      }
      expect(Math.max(span(1) / canvas.width, span(2) / canvas.height), country).toBeGreaterThan(0.75)
    }
  })

  it('begins or ends names where their marks are', () => {
    for (const [items, language] of [
      [maps['two-en'] ?? [], 'en'],
      [maps['two-ar'] ?? [], 'ar']
    ] as const) {
      const { items: placed } = placeDiagram('map', items, language)
      for (const { label, align, shapes } of placed.flatMap(({ children }) => children)) {
        const [, x = 0] = /^M([-\d.]+)/.exec(shapes.find(({ look }) => look === 'pin')?.path ?? '')?.map(Number) ?? []
        expect(align).toBe(label.x > x ? 'start' : label.x + label.width < x ? 'end' : 'centre')
      }
    }
  })

  it('has its east on the right for every reader', () => {
    const [juba, malakal, , entebbe] = marksOf(maps['two-en'] ?? [], 'en')
    expect((juba?.y ?? 0) - (malakal?.y ?? 0)).toBeGreaterThan(50)
    const [left, right] = [maps['two-en'] ?? [], maps['two-ar'] ?? []].map((items, index) =>
      marksOf(items, index ? 'ar' : 'en')
    )
    expect(right?.[0]?.x).toBeCloseTo(left?.[0]?.x ?? 0, 0)
    expect((entebbe?.x ?? 0) > (juba?.x ?? 0)).toBe(true)
  })

  it('draws islands on both sides of the line where longitudes begin anew beside each other', () => {
    const [suva, taveuni] = marksOf(maps['islands-zh'] ?? [], 'zh')
    expect((taveuni?.x ?? 0) - (suva?.x ?? 0)).toBeGreaterThan(20)
    expect((taveuni?.x ?? 0) - (suva?.x ?? 0)).toBeLessThan(500)
  })

  const inset = ['frame', 'sea', 'land', 'here']

  it('draws no border that nobody asked for', () => {
    const { ground } = placeDiagram('map', [node('South Sudan', { country: 'SSD' })], 'en')
    expect(ground.map(({ look }) => look)).toEqual(['sea', 'land', 'area', 'line', ...inset])
    const two = placeDiagram('map', maps['two-en'] ?? [], 'en')
    expect(two.ground.map(({ look }) => look)).toEqual(['sea', 'land', 'area', 'border', 'line', ...inset])
  })

  it('says how far its places are, where one length holds for all of it', () => {
    const said = (country: string, language: string) =>
      (placeDiagram('map', [node('Name', { country })], language).notes ?? []).map(({ text }) => text)
    expect(said('SSD', 'en')).toEqual(['200 km'])
    expect(said('HTI', 'fr')).toEqual(['50\u00a0km'])
    expect(said('SSD', 'zh')).toEqual(['200公里'])
    expect(said('SSD', 'ar')).toEqual(['200 كم'])
    expect(said('CAN', 'en')).toEqual([])
  })

  it('keeps its inset and its scale off countries, places and names', () => {
    for (const [name, items] of Object.entries(maps)) {
      const { canvas, ground, notes = [], items: placed } = placeDiagram('map', items, languageOf(name))
      const isRtl = languageOf(name) === 'ar'
      const numbers = (path: string) =>
        [...path.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
      const corners = numbers(ground.find(({ look }) => look === 'frame')?.path ?? '')
      const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)]
      const frame = { x: Math.min(...xs), y: Math.min(...ys), width: 198, height: 198 }
      const own = (box: Box): Box => ({ ...box, x: isRtl ? canvas.width - box.x - box.width : box.x })
      for (const box of [frame, ...notes.map(note => own(note.box))]) {
        const area = numbers(ground.find(({ look }) => look === 'area')?.path ?? '')
        const within = area.filter(
          ([x = 0, y = 0]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
        )
        expect(within, name).toEqual([])
        for (const label of placed.flatMap(boxesOf).map(own)) {
          const across = Math.min(box.x + box.width, label.x + label.width) - Math.max(box.x, label.x)
          const down = Math.min(box.y + box.height, label.y + label.height) - Math.max(box.y, label.y)
          expect(Math.min(across, down), name).toBeLessThanOrEqual(0)
        }
      }
    }
  })

  it('can be drawn of every country', long, () => {
    const some = allCountries().filter(({ code }, index) => isLong || index % 40 === 0 || /CAN|RUS|FJI|ATA/.test(code))
    for (const { code } of some) {
      const picture = placeDiagram('map', [node('Name', { country: code })], 'en')
      expect(
        picture.ground.map(({ look }) => look),
        code
      ).toContain('area')
      expect(mainRings(countryWith(code)?.rings ?? []).length, code).toBeGreaterThan(0)
      expect(
        picture.ground.reduce((sum, { path }) => sum + path.length, 0),
        code
      ).toBeLessThan(100_000)
    }
  })
})

describe('Countries are found', () => {
  it.each([
    ['South Sudan', 'SSD'],
    ['ssd', 'SSD'],
    ['SS', 'SSD'],
    ['Soudan du Sud', 'SSD'],
    ['جنوب السودان', 'SSD'],
    ['DRC', 'COD'],
    ['Democratic Republic of the Congo', 'COD'],
    ['Congo', 'COG'],
    ['Côte d’Ivoire', 'CIV'],
    ['the Central African Republic', 'CAF'],
    ['Haïti', 'HTI'],
    ['Mali', 'MLI'],
    ['Western Sahara', 'ESH']
  ])('%s', (name, code) => expect(countryNamed(name)).toBe(code))

  it('or a near name is offered', () => {
    expect(countryNamed('Ugand')).toBeUndefined()
    expect(meantCountry('Ugand')).toBe('Uganda')
  })
})

it('Degrees are read out of the words, which keep their places in the file', () => {
  const text =
    '---\ntitle: Map\n---\n\n## Where\n\n:::diagram{layout=map}\n- South Sudan: UNMISS\n  - **Juba**: 4.85, 31.58: office\n  - Wau: 7.7 S, 28 W\n:::\n'
  const { deck } = parse({ id: 'map', deck: { file: 'deck.md', text } })
  const [block] = [...blocksOf(deck, 'diagram')].map(({ block }) => block)
  if (!block) throw new Error('No map')
  const [country] = diagramItems(block)
  expect(country).toMatchObject({ text: 'South Sudan: UNMISS', country: 'SSD' })
  expect(country?.children.map(({ text, at }) => [text, at?.latitude, at?.longitude])).toEqual([
    ['Juba: office', 4.85, 31.58],
    ['Wau', -7.7, -28]
  ])
  const [paragraph] = country?.children[0]?.item.children ?? []
  const last = paragraph?.type === 'paragraph' ? paragraph.children.at(-1) : undefined
  expect(last?.position?.start).toMatchObject({ line: 9, column: 26 })
})

it('The disclaimer stands below every map, in the language of the deck, and nowhere else', async () => {
  const facts =
    'title: Map\nlanguage: ar\nduration: 10\naudience: Trainers\nversion: 1.0.0\ndate: 2026-11-24\nsource: Ours'
  const map = ':::diagram{layout=map}\n- SSD\n  - جوبا: 4.85, 31.58\n:::'
  const { deck } = parse({
    id: 'map',
    deck: { file: 'deck.md', text: `---\n${facts}\n---\n\n## أين\n\n${map}\n\n---\n\n## نص\n\nنص\n` }
  })
  for (const format of ['slides', 'handout', 'marp']) {
    const [file] = await render(deck, { formats: [format] })
    const text = file && 'text' in file ? file.text : ''
    expect(text.split('لا تعني الحدود والأسماء').length, format).toBe(2)
    expect(text, format).not.toContain('31.58')
  }
})
