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
  ['en', { usual: 700, display: 900 }, { title: -0.015, display: -0.025 }],
  ['ru', { usual: 700, display: 900 }, { title: -0.015, display: -0.025 }],
  ['ar', { usual: 700, display: 700 }, { title: 0, display: 0 }],
  ['zh', { usual: 700, display: 700 }, { title: 0, display: 0 }]
])('Large letters of %s are heavier and closer where letters do not join: %o, %o', async (language, weight, space) => {
  const page = await laidOut(
    language,
    '## Title\n\nOne sentence.',
    '## Title\n\n**63 days**\n\nof all',
    '## Small: Title\n\n- Point'
  )
  // Space after each letter in ems, and weight.
  const letters = (selector: string) =>
    page.$$eval(selector, found =>
      found.map(element => {
        const { letterSpacing, fontSize, fontWeight } = getComputedStyle(element)
        const space = letterSpacing === 'normal' ? 0 : Number.parseFloat(letterSpacing) / Number.parseFloat(fontSize)
        return { space: Math.round(space * 1000) / 1000, weight: Number(fontWeight) }
      })
    )
  const display = { space: space.display, weight: weight.display }
  expect(await letters('.layout-title .slide-title')).toEqual([display])
  expect(await letters('.layout-statement .slide-body > p')).toEqual([display])
  expect(await letters('.layout-number .slide-body > p:first-child')).toEqual([display])
  expect(await letters('.layout-number .slide-title')).toEqual([{ space: space.title, weight: weight.usual }])
  const usual = [...(await letters('.layout-number .unit')), ...(await letters('.title-lead'))]
  expect(usual.map(({ space }) => space)).toEqual([0, 0])
  expect(await letters('.slide-body li')).toEqual([{ space: 0, weight: 400 }])
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
