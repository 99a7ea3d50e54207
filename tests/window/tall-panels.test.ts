import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deckOf, openSlidesFixture, type SlidesFixture, showSlide } from './slides-fixture.js'

// A stage of 4 : 3 is higher than wide slides: panels that stand side by side there stand below each other, or fill its height.

const scene = (name: string) => `![decorative](images/${name}.svg)`
const slides = `## Aim

:::aim
To explain the role and responsibilities of the headquarters and various instruments in combating harm near wells and markets.
:::

## Scope

:::scope
1. A framework for the headquarters to address such harm
2. Role and responsibilities of advisers to the headquarters
3. Approaches of the headquarters in addressing such harm
4. Initiatives of the country
:::

---

## Sort

:::activity{minutes="12" method="sorting in small groups" materials="one set of cards" required}
1. Sort the cards.
2. Say how you can help.
3. Compare.
:::

${scene('sky')}

---

## Scenario

:::activity{minutes="30" method="in groups" materials="sheets" required}
1. Read the scenario.
2. Choose measures.
3. Name the approach.
4. Say whom you inform.
5. Present.
:::

${scene('sky')}

---

## Check: the market

${scene('sky')}

:::quiz
Women no longer go to the market. How do you best support the women's protection adviser?

- [ ] Interview some of the women at home
- [ ] Wait until a case has been confirmed
- [x] Report the sign at once through your chain
- [ ] Ask the radio to warn the listeners
:::

---

# Thank you

${scene('sky')}

Support, today and later: {{support contact}}
`
const drawing =
  "<svg xmlns='http://www.w3.org/2000/svg' width='1920' height='1080' viewBox='0 0 320 180'><path fill='#dcdcdc' d='M0 0h320v180H0z'/><path fill='#5a5a5a' d='M0 120h320v60H0zM120 60h80v80h-80z'/></svg>"
const content = new TextEncoder().encode(drawing)
const pictures = {
  'images/sky.svg': {
    state: 'found',
    mediaType: 'image/svg+xml',
    width: 1920,
    height: 1080,
    bytes: content.length,
    content
  } as const
}

let room: SlidesFixture
let page: Page
beforeAll(async () => {
  room = await openSlidesFixture({ ...deckOf('Wells', slides), pictures })
  page = await room.browser.newPage()
  await page.setViewport({ width: 1280, height: 960 })
})
afterAll(() => room.leave())

const open = (id: string) => showSlide(page, room, id)

const boxesOf = (selector: string) =>
  page.$$eval(`.present ${selector}`, all =>
    all.map(one => {
      const { left, top, right, bottom } = one.getBoundingClientRect()
      return { left, top, right, bottom }
    })
  )

test('What a lesson is for stands above its scope on a slide of 4 : 3, both as wide as the slide', async () => {
  await page.goto(`file://${room.folder}/slides.html`)
  await page.waitForSelector('.reveal.ready .present .with-scope', { timeout: 20_000 })
  const [aim, scope] = await boxesOf('.panel')
  expect(aim && scope && [aim.left, aim.right, scope.left, scope.right].map(Math.round)).toEqual([80, 1200, 80, 1200])
  expect(scope?.top).toBeGreaterThan(aim?.bottom ?? Number.POSITIVE_INFINITY)
})

test('Panels of facts are equally wide on slides of 4 : 3, and their pictures stand below the facts down to the edge', async () => {
  const rights: number[] = []
  for (const id of ['sort', 'scenario']) {
    await open(id)
    const [panel] = await boxesOf('.facts')
    const [picture] = await boxesOf('.scene img')
    const facts = await boxesOf('.fact:not(.scene)')
    rights.push(Math.round(panel?.right ?? 0))
    expect(Math.round(picture?.bottom ?? 0)).toBe(960)
    // No line of the panel is seen beside it.
    expect(picture?.right).toBeGreaterThanOrEqual(panel?.right ?? Number.POSITIVE_INFINITY)
    expect((picture?.top ?? 0) - Math.max(...facts.map(({ bottom }) => bottom))).toBeLessThan(40)
  }
  expect(rights).toEqual([392, 392])
})

test('Each sentence of a question begins on a line of its own on a slide of 4 : 3, and runs on again on a wide one', async () => {
  await open('check-the-market')
  const [first, second] = await boxesOf('.question .sentence')
  expect(second?.top).toBeGreaterThanOrEqual((first?.bottom ?? Number.POSITIVE_INFINITY) - 1)
  const asked = () => page.$eval('.present .question > p:last-of-type', ({ innerHTML }) => innerHTML.trim())
  await page.setViewport({ width: 1280, height: 720 })
  await page.waitForFunction(() => !document.documentElement.matches('.tall-stage'))
  expect(await asked()).toBe(
    'Women no longer go to the market. How do you best support the women’s protection adviser?'
  )
  await page.setViewport({ width: 1280, height: 960 })
})

test('A contact that is open has a line of its own on a slide of 4 : 3, below all that says what it is', async () => {
  await open('thank-you')
  const [before, blank] = await page.$eval('.present .contact-card p', one => {
    const range = document.createRange()
    range.selectNode(one.firstChild ?? one)
    const last = one.querySelector('.blank')?.getBoundingClientRect()
    return [range.getClientRects().length, (last?.top ?? 0) - range.getBoundingClientRect().bottom]
  })
  expect(before).toBe(1)
  expect(blank).toBeGreaterThan(-20)
})
