import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { launchBrowser } from '../browser.js'
import { layOut } from './lay-out.js'

const slides = [
  ':::takeaways\n- Look: signs\n- Stop: and reverse on your own tracks\n- Report: nine lines\n:::',
  `:::takeaways
- Strategic level: peace process, women’s participation, political engagement, commitments {icon=compass}
- Strategic level: listing of parties, sanctions, judicial processes {icon=compass}
- Operational level: proactively prevent, protect, deter, neutralise {icon=shield}
- Survivors, witnesses and community: priority protection and assistance {icon=heart}
- Nobody acts alone: support WPAs, coordinate with partners {icon=people}
:::

:::sources
Slides of a lesson, shortened. The last point is added.
:::`
]

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
  const text = slides.map(slide => `\n---\n\n## Takeaways\n\n${slide}\n`).join('')
  await layOut(page, parse(`---\nlanguage: en\n---\n\n# T\n${text}`).deck)
})
afterAll(async () => browser.close())

it('Rows of takeaways have their words about the middle, the first one too', async () => {
  const rows = await page.$$eval('.slide:nth-child(2) .headed li', items =>
    items.map(item => {
      const [row, words] = [item, item.querySelector('.pair')].map(element => element?.getBoundingClientRect())
      return {
        height: row?.height ?? 0,
        above: (words?.top ?? 0) - (row?.top ?? 0),
        below: (row?.bottom ?? 0) - (words?.bottom ?? 0)
      }
    })
  )
  expect(rows).toHaveLength(3)
  for (const { above, below } of rows) expect(Math.abs(above - below)).toBeLessThan(30)
  const first = await page.$eval('.slide:nth-child(2)', slide => {
    const top = (selector: string) => slide.querySelector(selector)?.getBoundingClientRect()
    return (top('.pair')?.top ?? 0) - (top('.slide-head')?.bottom ?? 0)
  })
  expect(first).toBeGreaterThan(36)
})

it('What a name stands for begins where the longest line of the names ends, and keeps to its line', async () => {
  const found = await page.$$eval('.slide:nth-child(3) .headed li', items =>
    items.map(item => {
      const [name, detail] = [item.querySelector('strong'), item.querySelector('.detail')]
      const lines = (detail?.getBoundingClientRect().height ?? 0) / Number.parseFloat(getComputedStyle(item).lineHeight)
      const icon = item.querySelector('.icon')?.getBoundingClientRect().width
      return { text: detail?.textContent?.trim() ?? '', icon, lines, width: name?.getBoundingClientRect().width ?? 0 }
    })
  )
  expect(Math.max(...found.map(({ width }) => width))).toBeLessThan(360)
  expect(found.map(({ icon }) => icon).filter(Boolean)).toEqual([72, 72, 72, 72])
  const deter = found.find(({ text }) => text.startsWith('proactively'))
  expect(deter?.lines).toBeLessThan(1.5)
})

it('With icons they stand in bands from edge to edge, each icon in a solid cell, and it and the name beside the middle of the band', async () => {
  const bands = await page.$$eval('.slide:nth-child(3) .headed li', items =>
    items.map(item => {
      const { left, right, top, bottom } = item.getBoundingClientRect()
      const middles = ['path', 'strong', '.detail'].map(one => {
        const box = item.querySelector(one)?.getBoundingClientRect()
        return Math.abs((box?.top ?? 0) + (box?.bottom ?? 0) - top - bottom) / 2
      })
      const icon = item.querySelector('.icon')
      const { width, paddingInlineStart } = getComputedStyle(icon ?? item)
      const drawn = Number.parseFloat(width) - 2 * Number.parseFloat(paddingInlineStart)
      return { left, right, top, bottom, off: Math.max(...middles.slice(1)), drawn: Math.round(drawn) }
    })
  )
  const gaps = bands.slice(1).map(({ top }, at) => Math.round(top - (bands[at]?.bottom ?? 0)))
  expect(gaps).toEqual([6, 6, 6])
  const [left, right] = await page.$eval('.slide:nth-child(3) .slide-head', head => {
    const box = head.getBoundingClientRect()
    return [box.left, box.right]
  })
  for (const band of bands) expect(band).toMatchObject({ left, right, drawn: 45 })
  for (const { off } of bands) expect(off).toBeLessThan(2)
})

it('All that names stand for begins at one edge, with air and no mark between two points of one name', async () => {
  const found = await page.$$eval('.slide:nth-child(3) .headed li', items =>
    items.map(item => {
      const name = item.querySelector('strong')
      const lines = [...item.querySelectorAll('.detail, .said')]
      return {
        isLarger:
          Number.parseFloat(getComputedStyle(name ?? item).fontSize) >
          Number.parseFloat(getComputedStyle(lines[0] ?? item).fontSize),
        lefts: lines.map(line => line.getBoundingClientRect().left),
        airs: lines.map(line => getComputedStyle(line).marginBlockStart),
        marks: lines.map(line => getComputedStyle(line, '::before').content)
      }
    })
  )
  expect(new Set(found.flatMap(({ lefts }) => lefts)).size).toBe(1)
  expect(found.map(({ airs }) => airs)).toEqual([['0px', '0px', '18px'], ['0px'], ['0px'], ['0px']])
  expect(new Set(found.flatMap(({ marks }) => marks))).toEqual(new Set(['none']))
  expect(found.every(({ isLarger }) => isLarger)).toBe(true)
})

it('Bands have the same room above their first line and below their last, however many lines they have', async () => {
  const rows = await page.$$eval('.slide:nth-child(3) .headed li', items =>
    items.map(item => {
      const [row, words] = [item, item.querySelector('.pair')].map(element => element?.getBoundingClientRect())
      return [(words?.top ?? 0) - (row?.top ?? 0), (row?.bottom ?? 0) - (words?.bottom ?? 0)]
    })
  )
  expect(rows).toHaveLength(4)
  const room = rows.flat()
  expect(Math.min(...room)).toBeGreaterThanOrEqual(12)
  expect(Math.max(...room) - Math.min(...room)).toBeLessThan(3)
})
