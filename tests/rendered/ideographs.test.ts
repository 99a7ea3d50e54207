import { expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { openSlidesFixture } from '../window/slides-fixture.js'

const text = `---
language: zh
---

# 框架

---

## 顾问

（团长）指导各部门

:::sources
专门培训材料课件
:::
`

it('An opening bracket at the start of a line does not look indented, and one space stands behind the name of sources', async () => {
  const room = await openSlidesFixture(parse({ id: 'marks', deck: { file: 'deck.md', text } }).deck)
  const page = await room.open('slides.html')
  await page.emulateMediaType('print')
  const bracket = await page.$eval('.slide-body p', paragraph => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    const first = walker.nextNode() ?? paragraph
    range.setStart(first, 0)
    range.setEnd(first, 1)
    return range.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(paragraph).fontSize)
  })
  const gap = await page.$eval('.slide-sources .box-label', label => {
    const next = label.nextElementSibling?.getBoundingClientRect().left ?? 0
    return next - label.getBoundingClientRect().right
  })
  await room.leave()
  expect(bracket).toBeCloseTo(0.5, 1)
  expect(gap).toBe(0)
})
