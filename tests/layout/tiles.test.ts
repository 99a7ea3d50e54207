import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/deck/blocks.js'
import { itemsOf } from '../../src/deck/lesson.js'
import { isTitle } from '../../src/deck/walk.js'
import { picturedLook } from '../../src/layout/pictured-tiles.js'
import { linesOf } from '../../src/layout/text-width.js'
import { isLight } from '../../src/layout/tile-heights.js'
import { tileShape, tilesHeight, tilesLook } from '../../src/layout/tiles.js'
import { parse } from '../../src/parse/parse.js'

const long = 'Capacity building of host Government and state institutions {icon=shield}'
const short = 'Fence {icon=fence}'

function blocksOf(items: readonly string[], below = ''): readonly Block[] {
  const list = items.map(item => `- ${item}`).join('\n')
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n::slide{layout=tiles}\n\n## Tiles\n\n${list}\n\n${below}\n`
  const { deck } = parse({ id: 'tiles', deck: { file: 'deck.md', text } })
  return deck.slides[1]?.body.filter(block => !isTitle(block)) ?? []
}

function shapeOf(items: readonly string[], below = ''): string {
  return tileShape(blocksOf(items, below), 'en')
}

function lookOf(items: readonly string[], room: number) {
  const size = { text: 32, gap: 14, air: 0, line: 1.28, smallLine: 1.25, language: 'en' }
  return tilesLook(blocksOf(items), { size, isLarge: false, room })
}

describe('tiles', () => {
  it('stand high with few words, and wide with many', () => {
    expect(shapeOf([short, short, short])).toBe('high')
    expect(shapeOf([long, long, long, long, short, short])).toBe('wide')
  })

  it('have words a step smaller before these come near the edges of their tiles', () => {
    const headed = Array.from(
      { length: 4 },
      () => 'Priority protection: survivors, witnesses and community {icon=shield}'
    )
    const rooms = Array.from({ length: 40 }, (_, step) => 500 - 5 * step)
    const looks = rooms.map(room => lookOf(headed, room))
    expect(looks[0]).toMatchObject({ text: 36, spacing: 'wide' })
    const first = looks.find(look => look?.text !== 36 || look.spacing !== 'wide')
    expect(first).toMatchObject({ text: 34, spacing: 'wide' })
  })

  it('in one row leave its room free around them, and have no word that is wider than they are', () => {
    const size = { text: 38, gap: 20, air: 0, line: 1.35, smallLine: 1.25, language: 'en' }
    const tall = tilesHeight(blocksOf([short, short, short]), { size, isLarge: true, room: 460 })
    expect(tall).toBeGreaterThan(280)
    expect(tall).toBeLessThan(340)
    // At 28 px it fits.
    expect(shapeOf(['Intergovernmental {icon=people}', short, short, 'Five', 'Six'])).toBe('high')
    expect(shapeOf(['Intergovernmental {icon=people}', short, short])).toBe('rows')
  })

  it('have a row each where an odd number of wide ones would leave one behind', () => {
    expect(shapeOf([long, long, long])).toBe('rows')
    expect(shapeOf([long, long, short, short, short])).toBe('rows')
  })

  it('stand two in a row where that many rows do not fit', () => {
    expect(
      shapeOf([long, long, long, long, long], ':::callout{kind=note}\nOne more thing to say.\n\nAnd one more.\n:::')
    ).toBe('wide')
  })

  it('are outlines with a solid column where no words explain others, and each has an icon', () => {
    const four = [long, short, short, short]
    expect(lookOf(four, 460)).toMatchObject({ shape: 'wide', hasColumn: true })
    expect(lookOf([...four.slice(1), 'Fence: keeps goats out {icon=fence}'], 460)).toMatchObject({ hasColumn: false })
    expect(lookOf([...four.slice(1), 'Fence'], 460)).toMatchObject({ hasColumn: false })
  })

  it('have regular words where nothing explains them, and bold ones in large solid tiles', () => {
    const isLightOf = (items: readonly string[], inRows = false) => {
      const blocks = blocksOf(items)
      const size = { text: 32, gap: 14, air: 0, line: 1.28, smallLine: 1.25, language: 'en' }
      const look = tilesLook(blocks, { size, isLarge: false, room: 460, inRows })
      return look && isLight(itemsOf(blocks), look)
    }
    expect(isLightOf([long, long, long, long, long, short])).toBe(true)
    expect(isLightOf([long, short, short], true)).toBe(true)
    expect(isLightOf([long, long, long, short])).toBe(false)
    expect(isLightOf([short, short, 'Fence: keeps goats out {icon=fence}'], true)).toBe(false)
  })

  it('stand in rows where rows are asked for: of six, three and three', () => {
    const size = { text: 32, gap: 14, air: 0, line: 1.28, smallLine: 1.25, language: 'en' }
    const heightOf = (count: number) =>
      tilesHeight(blocksOf(Array(count).fill(short)), { size, isLarge: false, room: 460, inRows: true })
    expect(tileShape(blocksOf([short, short, short]), 'en', true)).toBe('rows')
    expect(heightOf(6)).toBe(heightOf(3))
    expect(heightOf(5)).toBeGreaterThan(heightOf(4))
  })

  it('are so much smaller in two columns of rows that words take two lines, or three that are larger and keep clear of the lines between them', () => {
    const size = { text: 32, gap: 14, air: 0, line: 1.28, smallLine: 1.25, language: 'en' }
    const textOf = (last: string) =>
      tilesLook(blocksOf([short, short, short, short, short, last]), { size, isLarge: false, room: 460, inRows: true })
        ?.text
    expect(textOf('Covers and fences {icon=fence}')).toBe(38)
    expect(textOf('Promote equality, participation and empowerment {icon=people}')).toBe(32)
    expect(textOf('Promote equality, participation and empowerment of all who live near wells {icon=people}')).toBe(30)
  })

  it('have large pictures above their words where four stand in one row, however many lines one takes, up to three below its head', () => {
    const size = { text: 32, gap: 14, air: 0, line: 1.28, smallLine: 1.25, language: 'en' }
    const lookOf = (last: string) =>
      picturedLook(
        blocksOf(
          ['Prevent: be early', 'Deter: thieves', 'Repair: fences', last].map(item => `${item} {picture=images/a.svg}`)
        ),
        { size, isLarge: false, room: 470 }
      )
    expect(lookOf('Keep: goats')).toMatchObject({ shape: 'above', text: 36, picture: { width: 262 } })
    // At 36 these would take four.
    const most = lookOf('Keep: civilians, especially women and children')
    expect(most).toMatchObject({ shape: 'above', text: 34, picture: { width: 262 } })
  })

  it('have smaller pictures where words beside larger ones would take a third line', () => {
    const picture = '{icon=shield picture=images/a.jpg}'
    const size = { text: 32, gap: 14, air: 0, line: 1.28, smallLine: 1.25, language: 'en' }
    const lookOf = (last: string) => {
      const items = ['Comprehensive National Strategies', 'Legal assistance', 'Drills', 'Maps', 'Radios', last]
      return picturedLook(blocksOf(items.map(item => `${item} ${picture}`)), { size, isLarge: false, room: 450 })
    }
    const [short, long] = [lookOf('Wells'), lookOf('Provision of services (referral arrangements)')]
    expect([short.shape, long.shape]).toEqual(['aside', 'aside'])
    expect(long.picture.width + long.text).toBeLessThan(short.picture.width + short.text)
    const room = (1120 - 28) / 2 - long.picture.width - 24
    expect(linesOf('Provision of services (referral arrangements)', long.text, room, 400, 'en')).toBe(2)
  })

  it('have narrower drawings where a head beside wider ones would take a fourth line', () => {
    const size = { text: 32, gap: 14, air: 0, line: 1.28, smallLine: 1.25, language: 'en' }
    const lookOf = (last: string) => {
      const others = [
        'Priority protection and assistance: survivors, witnesses, community',
        'Women and men, girls and boys'
      ]
      const items = [...others, 'Medical care at once: limits of 72 and 120 hours', last]
      const blocks = blocksOf(items.map(item => `${item} {icon=shield picture=images/a.svg}`))
      return picturedLook(blocks, { size, isLarge: false, room: 376 })
    }
    const head = 'Share survivors’ information only with informed consent'
    const [short, long] = [lookOf('**Share it**'), lookOf(`**${head}**`)]
    expect([short.shape, long.shape]).toEqual(['aside', 'aside'])
    const ratio = ({ picture }: typeof short) => picture.width / picture.height
    expect(ratio(long)).toBeLessThan(ratio(short))
  })

  it('have the largest words that fit, and stand closer only where they must', () => {
    const six = [long, long, long, long, long, long]
    expect(lookOf(six, 600)).toMatchObject({ text: 36, spacing: 'wide' })
    expect(lookOf(six, 480)).toMatchObject({ text: 32, spacing: 'close' })
    expect(lookOf(six, 320)).toMatchObject({ text: 28, spacing: 'tight' })
  })
})
