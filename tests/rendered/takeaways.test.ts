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
  expect(found.map(({ icon }) => icon).filter(Boolean)).toEqual([52, 52, 52, 52])
  const deter = found.find(({ text }) => text.startsWith('proactively'))
  expect(deter?.lines).toBeLessThan(1.5)
})

it('With icons they stand in bands from edge to edge, each icon in a solid cell beside the middle of its name, and points of one name in one band', async () => {
  const bands = await page.$$eval('.slide:nth-child(3) .headed li', items =>
    items.map(item => {
      const { left, right, top, bottom } = item.getBoundingClientRect()
      const icon = item.querySelector('.icon')
      const { width, paddingTop, paddingBottom, borderLeftWidth } = getComputedStyle(icon ?? item)
      const [cell, name] = [icon, item.querySelector('strong')].map(one => one?.getBoundingClientRect())
      // What is drawn stands inside the padding of the cell.
      const shift = Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
      const off = cell && name ? Math.abs(cell.top + cell.bottom + shift - name.top - name.bottom) / 2 : 0
      return { left, right, top, bottom, off, cell: icon ? width : borderLeftWidth }
    })
  )
  const gaps = bands.slice(1).map(({ top }, at) => Math.round(top - (bands[at]?.bottom ?? 0)))
  // One pixel over the other, so that no seam shows where a stage is scaled.
  expect(gaps).toEqual([-1, 6, 6, 6])
  const [left, right] = await page.$eval('.slide:nth-child(3) .slide-head', head => {
    const box = head.getBoundingClientRect()
    return [box.left, box.right]
  })
  for (const band of bands) expect(band).toMatchObject({ left, right, cell: '52px' })
  for (const { off } of bands) expect(off).toBeLessThan(2)
})

it('Rows have the same room above their first line and below their last, however many lines they have', async () => {
  const rows = await page.$$eval('.slide:nth-child(3) .headed li:not(:has(.unseen), :has(+ li .unseen))', items =>
    items.map(item => {
      const [row, words] = [item, item.querySelector('.pair')].map(element => element?.getBoundingClientRect())
      return [(words?.top ?? 0) - (row?.top ?? 0), (row?.bottom ?? 0) - (words?.bottom ?? 0)]
    })
  )
  expect(rows).toHaveLength(3)
  const room = rows.flat().slice(0, -1)
  expect(Math.min(...room)).toBeGreaterThanOrEqual(12)
  expect(Math.max(...room) - Math.min(...room)).toBeLessThan(3)
})
