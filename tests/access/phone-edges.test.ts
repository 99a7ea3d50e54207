import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOwnDeck, type Stand, setUpStand } from './decks.js'

// What stands at which edge of a slide that is read on a phone.

let stand: Stand
beforeAll(async () => {
  stand = await setUpStand()
})
afterAll(() => stand.close())

async function onPhone() {
  const deck = await stand.put(await readOwnDeck('crsv-mission-approaches', 'field'))
  const page = await stand.open('about:blank')
  await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true })
  await page.goto(`${deck}slides.html`)
  await page.waitForSelector('.deck.read')
  return page
}

test('Icons of points stand where the lines between them begin, a fact below its name, words of a diagram beside their picture, and a quotation off the rule above it', async () => {
  const page = await onPhone()
  const [icon, line] = await page.$eval('#approaches-accountability .points li + li', point => [
    point.querySelector('.icon')?.getBoundingClientRect().left,
    point.getBoundingClientRect().left
  ])
  const isBelow = await page.$$eval('#who-does-what .fact > strong', names =>
    names.map(name => {
      const range = document.createRange()
      range.selectNode(name.nextSibling ?? name)
      return range.getBoundingClientRect().top >= name.getBoundingClientRect().bottom - 4
    })
  )
  const parts = await page.$$eval('#mission-framework .diagram-picture', all =>
    all
      .filter(one => one.checkVisibility())
      .map(picture => {
        const [own, words, item] = [picture, picture.parentElement?.querySelector('.label'), picture.closest('li')].map(
          one => one?.getBoundingClientRect() ?? new DOMRect()
        )
        const isBeside = own && words && own.right < words.left && own.width < 130
        // It has all of the height of its box.
        return [isBeside, Math.round((own?.height ?? 0) - (item?.height ?? -1))]
      })
  )
  // A quotation begins off the rule above it, and points of one name are no further apart than names are.
  const mark = await page.$eval('#why-this-matters', slide => {
    const [icon, head] = ['blockquote > .icon', '.slide-head'].map(part =>
      slide.querySelector(part)?.getBoundingClientRect()
    )
    return (icon?.top ?? 0) - (head?.bottom ?? 0)
  })
  const apart = await page.$$eval(
    '#takeaways .said',
    ([one, two]) => (two?.getBoundingClientRect().top ?? 99) - (one?.getBoundingClientRect().bottom ?? 0)
  )
  await page.close()
  expect(mark).toBeGreaterThan(14)
  expect(apart).toBeLessThanOrEqual(8)
  expect(icon).toBe(line)
  expect(isBelow).toEqual([true, true])
  expect(parts).toEqual([
    [true, 0],
    [true, 0],
    [true, 0]
  ])
})
