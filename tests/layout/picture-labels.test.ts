import { expect, test } from 'vitest'
import { bodyOf } from '../../src/deck/word-layouts.js'
import { labelledHeight, labelsOf } from '../../src/layout/picture-labels.js'
import { parse } from '../../src/parse/parse.js'
import { openSlidesFixture } from '../window/slides-fixture.js'

const slide = (items: readonly string[]) =>
  `::slide{layout=picture-full}\n\n## Approaches: work with those who decide\n\n${items.map(item => `- ${item} {icon=talk}`).join('\n')}\n\n![A tree](images/tree.svg)\n\n:::sources\nReport, 2019.\n:::`

test.each([
  ['en', ['Political dialogue', 'Advocacy', 'Constructive engagement', 'Assist host State']],
  ['ar', ['الحوار السياسي', 'المناصرة', 'التواصل البنّاء', 'مساعدة الدولة المضيفة']],
  ['en', ['Look', 'Listen']]
])('A few points stand in a row below the title of a picture over the whole width: %s', async (language, items) => {
  const text = `---\nlanguage: ${language}\n---\n\n# T\n\n---\n\n${slide(items)}\n`
  const content = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"><path d="M0 0h9v9z"/></svg>'
  )
  const tree = { state: 'found', mediaType: 'image/svg+xml', width: 1280, height: 720, content } as const
  const { deck } = parse({ id: 'labels', deck: { file: 'deck.md', text } })
  const room = await openSlidesFixture({ ...deck, pictures: { 'images/tree.svg': tree } })
  const page = await room.open('slides.html')
  await page.emulateMediaType('print')
  const found = await page.$eval('.layout-picture-full', slide => {
    const place = (one: Element | null) => {
      const { left = 0, right = 0, top = 0, bottom = 0 } = one?.getBoundingClientRect() ?? {}
      return { left, right, top, bottom }
    }
    const points = [...slide.querySelectorAll<HTMLElement>('.labels > li')]
    return {
      whole: place(slide),
      shown: place(slide.querySelector('.slide-body img')),
      title: place(slide.querySelector('.slide-title')),
      points: points.map(place),
      wide: points.filter(point => point.scrollWidth > point.clientWidth + 1).length,
      foot: place(slide.querySelector('.slide-sources .sources'))
    }
  })
  const phone = await room.browser.newPage()
  await phone.setViewport({ width: 390, height: 844 })
  await phone.goto(`file://${room.folder}/slides.html`)
  await phone.waitForSelector('.deck.read')
  const below = await phone.$eval('.layout-picture-full', slide => {
    const [image, list] = ['img', '.labels'].map(one => slide.querySelector(one)?.getBoundingClientRect())
    return (list?.top ?? 0) - (image?.bottom ?? 0)
  })
  expect(below).toBeGreaterThan(12)
  await room.leave()
  const { whole, shown, title, points, wide, foot } = found
  expect([shown.left, shown.right, shown.top].map(Math.round)).toEqual(
    [whole.left, whole.right, whole.top].map(Math.round)
  )
  expect(title.top).toBeGreaterThan(shown.bottom)
  expect(points.map(({ top }) => Math.round(top))).toEqual(items.map(() => Math.round(points[0]?.top ?? 0)))
  expect(Math.min(...points.map(({ top }) => top))).toBeGreaterThan(title.bottom)
  // What stands in the foot belongs to the slide, not to the labels above it.
  expect(Math.max(...points.map(({ bottom }) => bottom))).toBeLessThan(foot.top - 12)
  expect([wide, new Set(points.map(({ left }) => Math.round(left))).size]).toEqual([0, items.length])
})

test('A word that is too long for its place in such a row is broken, and counted in lines', () => {
  const long = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'
  const { deck } = parse({
    id: 'labels',
    deck: {
      file: 'deck.md',
      text: `---\nlanguage: de\n---\n\n# T\n\n---\n\n${slide([long, 'Two', 'Three', 'Four'])}\n`
    }
  })
  const list = labelsOf(bodyOf(deck.slides[1] ?? expect.fail()))
  expect(list && labelledHeight(list, 'de')).toBeLessThan(720)
})
