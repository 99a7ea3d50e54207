import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Printer } from '../../../src/host/output/print.js'
import { parse } from '../../../src/index.js'
import { type Format, renderFormat } from '../../../src/render/format.js'
import { handout } from '../../../src/render/handout/handout.js'
import { notes } from '../../../src/render/notes/notes.js'
import { launchBrowser } from '../../browser.js'
import { inputFor, textOf } from './lesson.js'
import { canReadPdfs, pagesOf, printer } from './printed.js'

const text = `---
title: Water
language: en
---

# Water

---

## Learning outcomes

:::outcomes
1. Describe a safe source
2. Explain how to keep it
:::

---

## Two lists

:::::columns
::::column{kind=from icon=people}
### Draws on

Neighbours
::::
::::column{kind=to icon=megaphone}
### Serves

Plans
::::
:::::

:::sources
A manual, page 3.

Own drawing.
:::

:::notes
Say it once.
:::
`
const made = async (format: Format) => renderFormat(format, await inputFor(parse(text).deck))

describe.skipIf(!canReadPdfs)('On paper', () => {
  let open: Printer
  beforeAll(async () => {
    open = await printer()
  })
  afterAll(() => open.close())

  it('each outcome to tick has the number that the slide asks for', async () => {
    const [first = ''] = await pagesOf(await made(handout), 'handout.pdf', open)
    expect(first).toMatch(/1\.\s+Describe a safe source/)
    expect(first).toMatch(/2\.\s+Explain how to keep it/)
  })

  it('two paragraphs of sources in one line stand apart', async () => {
    const pages = await pagesOf(await made(notes), 'notes.pdf', open)
    expect(pages.join('\n')).toContain('A manual, page 3. Own drawing.')
  })
})

it('an icon stands apart from the head that it belongs to, in the middle of its line', async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent(textOf(await made(handout), 'handout.html'))
    const gaps = await page.$$eval('.column h4', heads =>
      heads.map(head => {
        const words = document.createRange()
        words.selectNode(head.lastChild ?? head)
        const [icon, said] = [head.querySelector('.icon')?.getBoundingClientRect(), words.getBoundingClientRect()]
        if (!icon) return { gap: 0, above: 0 }
        return { gap: said.left - icon.right, above: Math.abs(icon.top + icon.bottom - said.top - said.bottom) / 2 }
      })
    )
    expect(gaps).toHaveLength(2)
    for (const { gap, above } of gaps) {
      expect(gap).toBeGreaterThanOrEqual(4)
      expect(above).toBeLessThanOrEqual(3)
    }
  } finally {
    await browser.close()
  }
})
