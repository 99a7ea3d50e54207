import { afterAll, beforeAll, expect, test } from 'vitest'
import { greyPng } from '../rendered/png.js'
import { deckOf, openSlidesFixture, type SlidesFixture, showSlide } from './slides-fixture.js'

const words = [
  'Comprehensive National Strategies',
  'Institutional capacity development',
  'Legislative or legal assistance',
  'Provision of services (referral arrangements)',
  'Capacity building of law enforcement and security agencies',
  'Coordination (clusters and processes)'
]
const points = words.map(one => `- ${one} {icon=shield picture=images/flag.svg}\n`).join('')
const few = [
  'Report to the Security Council',
  'End impunity',
  'Protection of civilians',
  'Promote equality, participation and empowerment'
]
  .map(one => `- ${one} {icon=shield}\n`)
  .join('')
/** Sky above a ground, with a pole close to each side. */
const greyAt = (x: number, y: number) =>
  (x > 4 && x < 10) || (x > 110 && x < 116) ? (y < 20 ? 220 : 40) : y < 70 ? 220 : 90
const content = greyPng(120, 90, greyAt)
const flag = { state: 'found', mediaType: 'image/png', width: 120, height: 90, bytes: content.length, content } as const

let room: SlidesFixture
beforeAll(async () => {
  room = await openSlidesFixture({
    ...deckOf(
      'Points',
      `## Points\n\n${points}\n---\n\n::slide{layout=picture-half}\n\n## Panel\n\n${few}\n![A flag](images/flag.svg)\n`
    ),
    pictures: { 'images/flag.svg': flag }
  })
})
afterAll(() => room.leave())

test('A drawing beside the words of a point is seen from side to side on a slide of 4 : 3, its sky going on above it', async () => {
  const page = await room.browser.newPage()
  await page.setViewport({ width: 1024, height: 768 })
  await showSlide(page, room, 'points')
  const looks = await page.$$eval('.present .aside img', all =>
    all.map(one => {
      const { paddingBlockStart, backgroundColor } = getComputedStyle(one)
      const edges = 2 * Number.parseFloat(getComputedStyle(one).borderTopWidth)
      const high = one.offsetHeight - edges - Number.parseFloat(paddingBlockStart)
      return { shape: (one.offsetWidth - edges) / high, backgroundColor }
    })
  )
  expect(looks).toHaveLength(6)
  for (const { shape, backgroundColor } of looks) {
    expect(backgroundColor).toBe('rgb(220, 220, 220)')
    // Air beside the poles may go, the poles may not: they take 111 of the 120 columns.
    expect(shape).toBeGreaterThan((111 / 120) * (4 / 3))
    expect(shape).toBeLessThan(1.42)
  }
  await page.close()
})

test('Words keep off the edges of their box and of their panel on a slide of 4 : 3', async () => {
  const page = await room.browser.newPage()
  await page.setViewport({ width: 1280, height: 960 })
  const paddings = (selector: string, name: 'paddingInlineEnd' | 'paddingBlockEnd') =>
    page.$$eval(selector, (all, name) => all.map(one => Number.parseFloat(getComputedStyle(one)[name])), name)
  await showSlide(page, room, 'points')
  expect(Math.min(...(await paddings('.present .aside p', 'paddingInlineEnd')))).toBeGreaterThanOrEqual(14)
  await showSlide(page, room, 'panel')
  const below = await paddings('.present .points li', 'paddingBlockEnd')
  expect(below).toHaveLength(4)
  expect(Math.min(...below)).toBeGreaterThanOrEqual(14)
  await page.close()
})
