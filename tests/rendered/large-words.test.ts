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

const head =
  '---\ntitle: Water\nlanguage: en\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-01\nsource: Own\nprofile: plain\n---\n\n# Water\n'

async function found<Found>(slides: string, look: () => Found): Promise<Found> {
  const page = await browser.newPage()
  try {
    await layOut(page, parse(head + slides).deck, { scale: 0.25 })
    return await page.evaluate(look)
  } finally {
    await page.close()
  }
}

it('the unit of a large figure is smaller than its number; what is no single number stays whole', async () => {
  const slides = ['4 hours', '$2', '1 in 3', '7 km'].map(
    figure => `\n---\n\n## A day\n\n**${figure}**\n\nto the river\n`
  )
  const figures = await found(slides.join(''), () =>
    [...document.querySelectorAll('.layout-number .slide-body > p:first-child')].map(figure => {
      const unit = figure.querySelector('.unit')
      const size = (one: Element) => Number.parseFloat(getComputedStyle(one).fontSize)
      return { words: figure.textContent, unit: unit?.textContent?.trim(), share: unit && size(unit) / size(figure) }
    })
  )
  expect(figures).toEqual([
    { words: '4 hours', unit: 'hours', share: expect.closeTo(86 / 360, 2) },
    { words: '$2', share: null },
    { words: '1 in 3', share: null },
    { words: '7 km', unit: 'km', share: expect.closeTo(86 / 360, 2) }
  ])
})

it.each([
  ['leave its end to what the theme draws there', 'A committee', 0.68 * 1120, true],
  ['have its whole width where one is long', 'A committee of people who live beside the well', 1120, false]
])(
  'up to three points on a dark ground share the height of the slide, with a line between two and no box, and %s',
  async (_, last, wide, isDrawn) => {
    const slide = `\n---\n\n::slide{background=dark}\n\n## What it needs\n\n- A cover\n- A rope\n- ${last}\n`
    const { panel, lines, marks, heights, drawn } = await found(slide, () => {
      const list = document.querySelector('.few ul')
      const rows = [...(list?.children ?? [])]
      if (list && getComputedStyle(list).backgroundColor !== 'rgba(0, 0, 0, 0)') throw new Error('a box')
      const { width = 0, height = 0 } = list?.getBoundingClientRect() ?? {}
      return {
        drawn: getComputedStyle(document.querySelector('.few') ?? document.body, '::before').content !== 'none',
        panel: { width, height },
        lines: rows.map(row => getComputedStyle(row).borderTopWidth),
        marks: rows.map(row => getComputedStyle(row, '::before').width),
        heights: rows.map(row => Math.round(row.getBoundingClientRect().height / 3))
      }
    })
    expect(panel.width).toBeCloseTo(wide, 0)
    expect(drawn).toBe(isDrawn)
    expect(panel.height).toBeGreaterThan(380)
    expect(lines).toEqual(['0px', '2px', '2px'])
    expect(marks).toEqual(['14px', '14px', '14px'])
    expect(new Set(heights).size).toBe(1)
  }
)

it('a figure fills its slide: what it means stands beside it behind a rule as high as its digits, or below a long one', async () => {
  const slides = [
    '**7 seconds**\n\nof silence',
    '**$2.5 million**\n\nfor one year',
    '**12**\n\nwells\n\nIn 2020 it was nine.'
  ]
  const looks = await found(slides.map(body => `\n---\n\n## A day\n\n${body}\n`).join(''), () =>
    [...document.querySelectorAll('.layout-number .slide-body')].map(body => {
      const [figure, meaning] = body.children
      if (!figure || !meaning) throw new Error('nothing said')
      const [one, other] = [figure.getBoundingClientRect(), meaning.getBoundingClientRect()]
      const { borderInlineStartWidth, borderBlockStartWidth } = getComputedStyle(meaning)
      return {
        size: Number.parseFloat(getComputedStyle(figure).fontSize),
        isBeside: other.left > one.right,
        isBelow: other.top >= one.bottom,
        rule: [borderInlineStartWidth, borderBlockStartWidth].filter(width => width !== '0px'),
        isWhole: one.right < body.getBoundingClientRect().right + 1
      }
    })
  )
  expect(looks).toEqual([
    { size: 360, isBeside: true, isBelow: false, rule: ['3px'], isWhole: true },
    { size: 360, isBeside: false, isBelow: true, rule: ['3px'], isWhole: true },
    { size: 360, isBeside: true, isBelow: false, rule: ['3px'], isWhole: true }
  ])
})

it('icons of four solid points stand in the middle of a column of their own, and are larger where words are few on a dark ground', async () => {
  const points = '\n- Cover {icon=shield}\n- Rope {icon=link}\n- Committee {icon=people}\n- Drain {icon=route}\n'
  const slides = ['', '::slide{background=dark}\n\n'].map(ground => `\n---\n\n${ground}## What a well needs\n${points}`)
  const icons = await found(slides.join(''), () =>
    [...document.querySelectorAll('.tiles > li:first-child > .icon')].map(icon => {
      const { paddingInlineStart, paddingInlineEnd, width } = getComputedStyle(icon)
      const [before = 0, after = 0, wide = 0] = [paddingInlineStart, paddingInlineEnd, width].map(Number.parseFloat)
      return [before, wide - before - after]
    })
  )
  expect(icons).toEqual([
    [14, 68],
    [36, 96]
  ])
})
