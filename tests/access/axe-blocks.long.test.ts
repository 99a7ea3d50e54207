/** @module-tag long */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { judge } from './axe.js'
import { readExample, type Stand, setUpStand } from './decks.js'
import { judgeSlides, open } from './faultless.js'
import { type Eye, openEye } from './pixels.js'

// The long tests have each page of each deck in each theme.

let stand: Stand
let eye: Eye
beforeAll(async () => {
  stand = await setUpStand()
  eye = await openEye(stand.browser)
})
afterAll(() => stand.close())

test.each(['ar', 'en'])('A picture behind a slide, code and a table have no fault, in %s', async language => {
  const deck = await readExample(language)
  const page = await open(stand, `${await stand.put(deck)}slides.html`)
  expect(await judgeSlides(page, eye, deck)).toEqual({})
  await page.close()
})

test('Words on a picture without its scrim are found', async () => {
  const page = await open(stand, `${await stand.put(await readExample())}slides.html#/picture`)
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    // Where the words begin, this picture is dark.
    sheet.replaceSync('.slide::before, .veil { display: none !important } .backdrop { transform: scaleX(-1) }')
    document.adoptedStyleSheets = [sheet]
  })
  expect((await judge(page)).unseen).toBeGreaterThan(0)
  // Words keep to the half where the scrim would be: each of their lines counts.
  expect(await eye.hardToRead(page, '.present .slide-body')).toEqual(
    expect.arrayContaining([expect.stringContaining('A scrim lies between them')])
  )
  await page.close()
})
