import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { launchBrowser } from '../browser.js'
import { layOut } from './lay-out.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const text = (theme: string, language: string, more = '') =>
  `---\ntitle: Water\nlanguage: ${language}\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-02\nsource: Own\nprofile: plain\ntheme: ${theme}\n---\n\n::slide{background=dark}\n\n# Clean water\n\n${more}\n`

/** What the first slide looks like: its shape, the size of its title, and what stands at its foot. */
async function front(theme: string, language = 'en', more = '') {
  const page = await browser.newPage()
  try {
    await layOut(page, parse(text(theme, language, more)).deck)
    return await page.$eval('.slide', slide => ({
      shape: getComputedStyle(slide, '::before').backgroundImage,
      turned: getComputedStyle(slide, '::before').transform,
      size: getComputedStyle(slide.querySelector('.slide-title') ?? slide).fontSize,
      foot: slide.querySelector('.slide-foot')?.textContent
    }))
  } finally {
    await page.close()
  }
}

it('a first slide without a picture has a shape of its theme, a large title and the day', async () => {
  const [field, charter, earth, night] = await Promise.all(
    ['field', 'charter', 'earth', 'night'].map(one => front(one))
  )
  expect(field).toMatchObject({ size: '104px', foot: '2 January 2026' })
  expect(field?.shape).toMatch(/^(radial-gradient.*){6}linear-gradient\(98deg/)
  expect(charter?.shape).toMatch(/^linear-gradient.*linear-gradient/)
  expect(earth?.shape).toMatch(/^radial-gradient/)
  expect(night?.shape).toContain('to top')
})

it('the shape is turned round from right to left', async () => {
  for (const theme of ['field', 'night']) expect((await front(theme, 'ar')).turned).toBe('matrix(-1, 0, 0, 1, 0, 0)')
})

it('a title with more below it stays as large as elsewhere', async () => {
  expect((await front('field', 'en', 'How a village keeps its well')).size).toBe('84px')
})

it('there is none where a picture stands', async () => {
  expect(await front('field', 'en', '![A well](images/well.png)')).toMatchObject({ shape: 'none', foot: '' })
})

it('the parts beside the title of a part of a lesson have a ground of their own from edge to edge, and larger words where they are few', async () => {
  const { deck } = parse(
    text(
      'field',
      'en',
      '---\n\n## Scope\n\n:::scope\n1. See it\n2. Stay alive\n:::\n\n---\n\n::slide{scope=1}\n\n# See it'
    )
  )
  const page = await browser.newPage()
  try {
    await layOut(page, deck)
    const seen = await page.$$eval('.beside-parts', slides =>
      slides.map(slide => {
        const [stage, parts, number] = [slide, ...slide.querySelectorAll('.parts, .slide-count')].map(one =>
          one.getBoundingClientRect()
        )
        const row = slide.querySelector('.part:not(.current)') ?? slide
        return {
          isWholeHeight: parts?.top === stage?.top && parts?.bottom === stage?.bottom,
          isInOneColour:
            getComputedStyle(row).backgroundColor === getComputedStyle(row.parentElement ?? row).backgroundColor,
          numberFromEdge: Math.round((stage?.right ?? 0) - (number?.right ?? 0)),
          words: getComputedStyle(row).fontSize
        }
      })
    )
    expect(seen).toEqual([{ isWholeHeight: true, isInOneColour: true, numberFromEdge: 80, words: '40px' }])
  } finally {
    await page.close()
  }
})
