import { expect, it } from 'vitest'
import { linesOf } from '../../src/layout/text-width.js'
import { parse } from '../../src/parse/parse.js'
import { openPrintedSlides, openSlidesFixture } from '../window/slides-fixture.js'

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

---

## 目的

说明特派团总部（HQ）的作用和责任，以及打击与冲突有关的性暴力（CRSV）的各种手段。

## 范围

:::scope
1. 特派团应对与冲突有关的性暴力的框架
2. 妇女保护顾问（WPAs）的作用和责任
3. 国家一级的举措
:::

---

::slide{layout=picture-half}

## 从框架到行动

- 建立与冲突有关的性暴力预防和应对框架 {icon=layers}
- 建设性接触（包括倡导） {icon=talk}
- 东道国政府和国家机构能力建设 {icon=state}
- 预防或威慑并消除威胁或事件 {icon=shield}
- 地方社区的和解与增强权能 {icon=people}

![地图](map.svg)
`

/** How much of its width each line of a passage fills. */
function sharesOfLines(passage: Element): number[] {
  const lines: { top: number; left: number; right: number }[] = []
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const { top, left, right } of range.getClientRects()) {
      const line = lines.find(one => Math.abs(one.top - top) < 20)
      if (line) line.right = Math.max(line.right, right)
      else lines.push({ top, left, right })
    }
  }
  return lines.map(({ left, right }) => (right - left) / passage.clientWidth)
}

it('What a lesson is for fills its lines', async () => {
  const { room, page } = await openPrintedSlides(text)
  const shares = await page.$eval('.panel p', sharesOfLines)
  await room.leave()
  expect(shares.length).toBeGreaterThan(3)
  expect(shares.slice(0, -1).filter(share => share < 0.65)).toEqual([])
  expect(shares.at(-1)).toBeGreaterThan(0.3)
})

it('A point fills its first line, so that the term in it stays whole', async () => {
  const { room, page } = await openPrintedSlides(text)
  const shares = await page.$eval('.points li', sharesOfLines)
  await room.leave()
  expect(shares).toHaveLength(2)
  expect(shares[0]).toBeGreaterThan(0.6)
})

it('Lines below pillars look centred, although the mark at the end of each is half blank', async () => {
  const pillars = ':::diagram{layout=pillars}\n- 预防\n- 协调应对\n- 追究责任\n:::\n'
  const words = '手段：妇女保护顾问、监测安排、列名、承诺、预警、保护平民。'
  const deck = `---\nlanguage: zh\n---\n\n# 框架\n\n---\n\n## 应对\n\n${pillars}\n${words}\n`
  const { room, page } = await openPrintedSlides(deck)
  const aside = await page.$eval('.diagram-pillars + p', base => {
    const range = document.createRange()
    range.selectNodeContents(base)
    const size = Number.parseFloat(getComputedStyle(base).fontSize)
    const middle = (box: DOMRect, blank: number) => (box.left + box.right - blank) / 2
    return middle(range.getBoundingClientRect(), size / 2) / size - middle(base.getBoundingClientRect(), 0) / size
  })
  await room.leave()
  expect(Math.abs(aside)).toBeLessThan(0.1)
})

it('An opening bracket at the start of a line does not look indented, and one space stands behind the name of sources', async () => {
  const { room, page } = await openPrintedSlides(text)
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

it('A line ends before an opening bracket where layout says so, and words of tiles are larger for it', async () => {
  const words = '协助特别代表（团长），指导各部门'
  const items = [words, '政治接触和倡导', '全面国家战略和特派团行动计划', '主流化、整合与协调']
  const tiles = items.map(item => `- ${item} {icon=compass}`).join('\n')
  const deck = `---\nlanguage: zh\n---\n\n# 框架\n\n---\n\n## 建议\n\n${tiles}\n`
  const { room, page } = await openPrintedSlides(deck)
  const drawn = await page.$eval('.tiles li p', paragraph => {
    const range = document.createRange()
    range.selectNodeContents(paragraph)
    const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))
    const size = Number.parseFloat(getComputedStyle(paragraph).fontSize)
    return { size, width: paragraph.clientWidth, lines: new Set(tops).size }
  })
  await room.leave()
  expect(drawn.size).toBeGreaterThanOrEqual(40)
  expect(drawn.lines).toBe(2)
  expect(linesOf(words, drawn.size, drawn.width, 700, 'zh')).toBe(drawn.lines)
})

const centred = `---
language: zh
---

# 框架

---

## 活动：复述

:::activity{minutes=5 method="两人一组复述，然后轮流发言"}
1. 共同定下一件事。
:::
`

it('Two centred lines of one length begin at almost one place, whatever mark ends the first, and a small line keeps clear of its title', async () => {
  const room = await openSlidesFixture(parse({ id: 'marks', deck: { file: 'deck.md', text: centred } }).deck)
  const page = await room.open('slides.html')
  await page.emulateMediaType('print')
  const starts = await page.$$eval('.timed .sentence', parts =>
    parts.map(part => {
      const size = Number.parseFloat(getComputedStyle(part).fontSize)
      return part.getBoundingClientRect().left / size
    })
  )
  const gap = await page.$eval('.title-lead', lead => {
    const rest = lead.nextElementSibling?.getBoundingClientRect().top ?? 0
    return rest - lead.getBoundingClientRect().bottom
  })
  await room.leave()
  expect(starts).toHaveLength(2)
  expect(Math.abs((starts[0] ?? 0) - (starts[1] ?? 0))).toBeLessThan(0.35)
  expect(gap).toBeGreaterThanOrEqual(5)
})
