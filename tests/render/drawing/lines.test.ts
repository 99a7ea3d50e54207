import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diagramLayouts } from '../../../src/deck/diagrams.js'
import { renderFormat } from '../../../src/render/format.js'
import { handout } from '../../../src/render/handout/handout.js'
import { notes } from '../../../src/render/notes/notes.js'
import { presenter } from '../../../src/render/presenter/presenter.js'
import { slides } from '../../../src/render/slides/slides.js'
import { launchBrowser } from '../../browser.js'
import { long, sampled } from '../../sampled.js'
import { deckFrom } from '../../translate/decks.js'
import { inputFor, textOf } from '../paper/lesson.js'

// A grid or a flexible box lays out each piece of a text by itself: a bold word, or one that keeps its direction, would leave its line.

const marked = 'one **bold** word, `code`, CRSV، 2012'
const items = (count: number) => Array.from({ length: count }, (_, index) => `- ${index} ${marked}`).join('\n')
const deck = deckFrom(`---
title: Lines
language: ar
duration: 20
audience: Everybody
version: 1.0.0
date: 2026-11-24
source: Own work
---

# ${marked}

---

## Aim

:::aim
${marked}
:::

## Scope

:::scope
1. ${marked}
:::

---

## Learning outcomes

:::outcomes
1. ${marked}
:::

---

::slide{scope=1}

# A part

---

## ${marked}

:::callout{kind=key}
${marked}
:::

::::activity{minutes=5 method="CRSV، 2012" materials="CRSV، 2012" required}
1. ${marked}

:::answer
${marked}
:::
::::

---

:::quiz
${marked}
- [x] ${marked} — ${marked}
- [ ] ${marked}
:::

---

## Takeaways

:::takeaways
- ${marked}
:::

:::sources
${marked}
:::

${diagramLayouts.map(layout => `---\n\n## ${layout}\n\n:::diagram{layout=${layout}}\n${items(layout === 'venn' ? 3 : 4)}\n:::\n`).join('\n')}
`)

let folder: string
let browser: Browser
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backbrief-lines-'))
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

const pages = [
  ['slides.html', slides],
  ['presenter.html', presenter],
  ['handout.html', handout],
  ['notes.html', notes]
] as const

test.each(sampled(pages, 1))('%s keeps the words of a line together', long, async (name, format) => {
  const path = join(folder, name)
  writeFileSync(path, textOf(await renderFormat(format, await inputFor(deck)), name))
  const page = await browser.newPage()
  await page.goto(pathToFileURL(path).href)
  const [torn, whole] = await page.evaluate(() => {
    const lines = [...document.querySelectorAll('body *')].filter(
      element =>
        element.children.length > 0 &&
        [...element.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.textContent?.trim())
    )
    const isTorn = (element: Element) => /grid|flex/.test(getComputedStyle(element).display)
    return [lines.filter(isTorn).map(element => element.outerHTML.slice(0, 160)), lines.length]
  })
  expect(torn).toEqual([])
  expect(whole).toBeGreaterThan(20)
  await page.close()
})
