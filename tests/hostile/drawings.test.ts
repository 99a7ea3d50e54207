import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanPicture } from '../../src/host/picture/clean-picture.js'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long } from '../sampled.js'
import { type Canary, startCanaryServer } from './canary.js'

const space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"'
const run = "window.__ran=1;document.title='ran'"
const rect = '<rect width="9" height="9" fill="#00f"/>'

/** What could run, load or move in a drawing, beside a blue square that is to be left. */
const attacks = (net: string): readonly string[] => [
  `<script>${run}</script>`,
  `<script href="${net}/a.js"/>`,
  `<g onclick="${run}" onload="${run}" onmouseover="${run}"><rect width="1" height="1"/></g>`,
  `<animate attributeName="href" to="javascript:${run}" begin="0s" onbegin="${run}"/>`,
  `<set attributeName="onload" to="${run}"/>`,
  `<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${net}/frame" srcdoc="&lt;script&gt;${run}&lt;/script&gt;"/></foreignObject>`,
  `<h:script xmlns:h="http://www.w3.org/1999/xhtml">${run}</h:script>`,
  `<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="${net}/h.png" onerror="${run}"/>`,
  `<image href="${net}/a.png" width="9" height="9"/><image xlink:href="${net}/b.png" width="9" height="9"/>`,
  `<use href="${net}/a.svg#x"/><use xlink:href="data:image/svg+xml,%3Csvg%3E%3C/svg%3E#x"/>`,
  `<style>@import url(${net}/a.css); @font-face{font-family:x;src:url(${net}/f.woff)} rect{fill:url(${net}/p.svg#a)} *{background:url(${net}/b.png)}</style>`,
  `<rect style="fill:url('${net}/c.svg#x');filter:url(${net}/f.svg#x);mask:url(${net}/m.svg#x)"/>`,
  `<rect fill="u\\72l(${net}/d.svg)" stroke="image-set('${net}/e.png' 1x)" cursor="url(${net}/c.cur)"/>`,
  `<rect fill="src('${net}/g.png')" clip-path="url( &quot;${net}/h.svg#x&quot; )"/>`,
  `<a href="javascript:${run}"><rect width="9" height="9"/></a><a href="${net}/go"><rect width="1" height="1"/></a>`,
  `<text font-family="x; } body { background: url(${net}/t.png)">&lt;script&gt;${run}&lt;/script&gt;</text>`,
  `<filter id="f"><feImage href="${net}/fe.png"/></filter><rect filter="url(#f)"/>`,
  `<?xml-stylesheet href="${net}/s.css"?>`,
  `<svg xml:base="${net}/"><use href="x.svg#a"/></svg>`,
  `<cursor xlink:href="${net}/cur.png"/><linearGradient xlink:href="${net}/gr.svg#a"/>`
]

let browser: Browser
let canary: Canary
let work: TempProject
beforeAll(async () => {
  browser = await launchBrowser()
  canary = await startCanaryServer()
  work = createTempProject()
})
afterAll(async () => {
  await browser?.close()
  await canary?.stop()
  work?.remove()
})

function cleaned(inside: string, head = ''): string {
  const picture = cleanPicture(Buffer.from(`${head}<svg ${space} onload="${run}">${rect}${inside}</svg>`))
  return typeof picture === 'string' ? picture : Buffer.from(picture.bytes).toString()
}

describe('A drawing from a stranger', () => {
  it('holds nothing that runs, loads or moves, and keeps its shapes', () => {
    for (const attack of attacks(canary.net)) {
      const text = cleaned(attack)
      expect(text, attack).toContain('fill="#00f"')
      expect(text, attack).not.toMatch(
        /<script|<style|<animate|<set|<foreign|<filter|<iframe|<h:|\son\w+=|javascript:|http:\/\/127|style=|<\?|xml:base/
      )
    }
  })

  it('does nothing when it is opened by itself, where a browser would let it', async () => {
    const page = await browser.newPage()
    for (const [index, attack] of attacks(canary.net).entries()) {
      const file = join(work.folder, `${index}.svg`)
      writeFileSync(file, cleaned(attack))
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load' })
      await page.mouse.click(20, 20)
      const ran = await page.evaluate(() => Reflect.has(window, '__ran') || document.title !== '')
      expect(ran, attack).toBe(false)
    }
    // Whatever any of them still asks for has been asked for by now.
    await page.goto('about:blank', { waitUntil: 'networkidle0' })
    await page.close()
    expect(canary.contacts).toEqual([])
  })

  it.each([
    ['entities', '', '<!DOCTYPE svg [<!ENTITY x "x">]>', 'not-plain-svg'],
    ['a file as an entity', '&x;', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 'not-plain-svg'],
    ['a depth without end', '<g>'.repeat(5000) + '</g>'.repeat(5000), '', 'too-detailed'],
    ['shapes without end', '<path/>'.repeat(50_000), '', 'too-detailed'],
    [
      'shapes that use each other',
      Array.from({ length: 12 }, (_, n) => `<g id="g${n}">${`<use href="#g${n + 1}"/>`.repeat(10)}</g>`).join(''),
      '',
      'too-detailed'
    ],
    ['a shape that uses itself', '<g id="a"><use href="#a"/></g>', '', 'too-detailed'],
    [
      'a pattern of patterns',
      Array.from(
        { length: 12 },
        (_, n) => `<pattern id="p${n}">${`<rect fill="url(#p${n + 1})"/>`.repeat(10)}</pattern>`
      ).join(''),
      '',
      'too-detailed'
    ],
    [
      'a marker at every point',
      `<marker id="m">${'<path/>'.repeat(100)}</marker><path marker-mid="url(#m)" d="${'M1 1 '.repeat(9000)}"/>`,
      '',
      'too-detailed'
    ],
    ['four million bytes', ' '.repeat(4 * 1024 * 1024), '', 'too-detailed']
  ])('is refused with %s', (_, inside, head, fault) => {
    expect(cleaned(inside, head)).toBe(fault)
  })

  it.runIf(isLong)('is read in a time that grows with its length alone', { ...long, timeout: 20_000 }, () => {
    const endless = 'a'.repeat(1_000_000)
    for (const inside of [
      `<path d="${'1'.repeat(1_000_000)}"/>`,
      `<path d="${' '.repeat(1_000_000)}"/>`,
      `<style>${'/*'.repeat(500_000)}</style>`,
      `<style>${'{'.repeat(1_000_000)}</style>`,
      `<style>${'.a,'.repeat(300_000)}{fill:red}</style>`,
      `<rect style="${'fill:red;'.repeat(100_000)}" class="${'a '.repeat(400_000)}"/>`,
      `<rect fill="url(${endless}"/>`,
      `<text>${endless}</text>`
    ])
      expect(cleaned(inside), inside.slice(0, 30)).toContain('fill="#00f"')
  })
})
