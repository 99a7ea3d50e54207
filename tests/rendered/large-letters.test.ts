import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, it, test } from 'vitest'
import { parse } from '../../src/index.js'
import { launchBrowser } from '../browser.js'
import { layOut } from './lay-out.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => browser.close())

async function laidOut(language: string, ...slides: readonly string[]) {
  const page = await browser.newPage()
  const text = slides.map(slide => `\n---\n\n${slide}\n`).join('')
  await layOut(page, parse(`---\nlanguage: ${language}\n---\n\n# T\n${text}`).deck)
  return page
}

test.each([
  ['en', 'closer'],
  ['ru', 'closer'],
  ['ar', 'usual'],
  ['zh', 'usual']
])('Large letters of %s are as far apart as %s', async (language, expected) => {
  const page = await laidOut(
    language,
    '## Title\n\nOne sentence.',
    '## Title\n\n**63 days**\n\nof all',
    '## Small: Title\n\n- Point'
  )
  const spacing = (selector: string) =>
    page.$$eval(selector, found =>
      found.map(element => {
        const { letterSpacing, fontSize } = getComputedStyle(element)
        return letterSpacing === 'normal' ? 0 : Number.parseFloat(letterSpacing) / Number.parseFloat(fontSize)
      })
    )
  const large = [
    ...(await spacing('.layout-number .slide-title')),
    ...(await spacing('.layout-statement .slide-body > p')),
    ...(await spacing('.layout-number .slide-body > p')),
    ...(await spacing('.layout-number .unit'))
  ]
  expect(large).toHaveLength(4)
  for (const share of large) expect(share).toBeCloseTo(expected === 'closer' ? -0.015 : 0, 4)
  const small = [...(await spacing('.title-lead')), ...(await spacing('.slide-body li'))]
  expect(small).toEqual([0, 0])
  await page.close()
})

it('What stands beside large words has the colour of what matters most', async () => {
  const page = await laidOut(
    'en',
    '## Title\n\nOne sentence.',
    '## Title\n\n**7 days**\n\nof all',
    '## Title\n\n> Said.\n> — Somebody',
    '## Title\n\n- **7 days**: to walk\n- **9 days**: to wait'
  )
  const colours = await page.evaluate(() => {
    const of = (selector: string) => {
      const found = document.querySelector(selector)
      return found ? getComputedStyle(found) : undefined
    }
    return [
      of('.layout-statement .slide-body > p')?.borderInlineStartColor,
      of('.layout-number .marks > i')?.backgroundColor,
      of('.layout-quotation blockquote > .icon')?.color,
      of('.figure-bar')?.fill
    ]
  })
  expect(new Set(colours)).toEqual(new Set(['rgb(176, 80, 10)']))
  await page.close()
})
