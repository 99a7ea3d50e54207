import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { launchBrowser } from '../browser.js'
import { layOut } from './lay-out.js'

const slide = `## Information leads to action

::::columns
:::column{kind=from}
### Draws on
Service providers, peacekeepers, the country team, organisations that are no part of a government, faith networks
:::
:::column{kind=to}
### Serves
Advocacy, sanctions
:::
::::
`

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
  await layOut(page, parse(`---\nlanguage: en\n---\n\n# T\n\n---\n\n${slide}`).deck)
})
afterAll(async () => browser.close())

it('Words of two panels with an arrow between them begin at one height, clear of their heads', async () => {
  const found = await page.$$eval('.column-from > p, .column-to > p', all =>
    all.map(words => ({
      top: Math.round(words.getBoundingClientRect().top),
      below: words.getBoundingClientRect().top - (words.previousElementSibling?.getBoundingClientRect().bottom ?? 0)
    }))
  )
  expect(found).toHaveLength(2)
  expect(new Set(found.map(({ top }) => top)).size).toBe(1)
  for (const { below } of found) expect(below).toBeGreaterThanOrEqual(20)
})
