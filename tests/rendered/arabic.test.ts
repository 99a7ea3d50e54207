import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { iconOf } from '../../src/deck/icons.js'
import { openPrintedSlides, type SlidesFixture } from '../window/slides-fixture.js'

// Arabic letters hang far below their line: the bowl of a jeem in its disc.

const text = `---
language: ar
---

# إطار

![بئر](well.svg)

---

## تحقّق

:::quiz
تلاحظ دوريتكم أن النساء لم يعدن يذهبن إلى السوق. ما أفضل طريقة لدعم مستشار حماية المرأة؟

- [ ] إجراء مقابلات مع بعض النساء في بيوتهن
- [ ] الانتظار
- [x] الإبلاغ
- [ ] الطلب
:::

---

## المشورة

- مساعدة الممثل الخاص وتوجيه العناصر {icon=compass}
- التواصل السياسي والمناصرة في البعثة {icon=megaphone}
- الاستراتيجية الوطنية الشاملة {icon=clipboard}
- التعميم والإدماج والتنسيق {icon=network}

---

## من يفعل ماذا؟

:::activity{minutes=12 method="فرز"}
1. في مجموعات من أربعة، افرزوا البطاقات الإحدى عشرة: مقر البعثة، العسكريون، الشرطة، مستشار حماية المرأة.
2. لكل بطاقة لمستشار حماية المرأة، اذكروا كيف يدعمه عنصركم.
3. ألصقوا بطاقاتكم على الجدار. وقارنوها ببطاقات المجموعة المجاورة.
:::
`

let room: SlidesFixture
let page: Page
beforeAll(async () => {
  ;({ room, page } = await openPrintedSlides(text))
})
afterAll(() => room.leave())

it('Letters of answers stand within their discs, and discs stand clear of the words', async () => {
  const options = await page.$$eval('.option', options =>
    options.map(option => {
      const disc = getComputedStyle(option, '::before')
      const paint = document.createElement('canvas').getContext('2d')
      if (!paint) throw new Error('No canvas')
      paint.font = `${disc.fontWeight} ${10 * Number.parseFloat(disc.fontSize)}px ${disc.fontFamily}`
      const size = Number.parseFloat(disc.height)
      const letter = 'أبجد'.charAt([...(option.parentElement?.children ?? [])].indexOf(option))
      const ink = paint.measureText(letter)
      // The same line of text in a box of its own, with an empty box that stands on the line of its letter.
      const copy = option.appendChild(document.createElement('div'))
      for (const name of ['font-size', 'font-weight', 'line-height', 'width', 'height'])
        copy.style.setProperty(name, disc.getPropertyValue(name))
      copy.append(letter, document.createElement('span'))
      const mark = copy.querySelector('span')
      if (mark) mark.style.display = 'inline-block'
      const base = (mark?.getBoundingClientRect().bottom ?? 0) - copy.getBoundingClientRect().top
      copy.remove()
      const { paddingInlineStart } = getComputedStyle(option)
      return {
        large: Number.parseFloat(disc.fontSize) / size,
        above: (base - ink.actualBoundingBoxAscent / 10) / size,
        below: (size - base - ink.actualBoundingBoxDescent / 10) / size,
        beside: Number.parseFloat(paddingInlineStart) - Number.parseFloat(disc.insetInlineStart) - size
      }
    })
  )
  expect(options.length).toBe(4)
  for (const { large, above, below, beside } of options) {
    expect(large).toBeGreaterThanOrEqual(0.58)
    expect(above).toBeGreaterThanOrEqual(0.1)
    expect(below).toBeGreaterThanOrEqual(0.15)
    expect(beside).toBeGreaterThanOrEqual(16)
  }
})

it('Options of a question that fills its slide stand 12 px apart', async () => {
  const gap = await page.$eval('.options', options => Number.parseFloat(getComputedStyle(options).rowGap))
  expect(gap).toBeGreaterThanOrEqual(12)
})

it('A column of an icon is round where its tile is, also where the icon is mirrored', async () => {
  const columns = await page.$$eval('.outlined.tiles > li > .icon', icons =>
    icons.map(icon => {
      const { transform, borderTopLeftRadius, borderTopRightRadius } = getComputedStyle(icon)
      const isMirrored = transform.startsWith('matrix(-1')
      const [left, right] = [borderTopLeftRadius, borderTopRightRadius].map(radius => Number.parseFloat(radius) > 0)
      return { isMirrored, isRoundOutside: isMirrored ? left && !right : right && !left }
    })
  )
  expect(columns.map(({ isMirrored }) => isMirrored)).toEqual([false, true, false, false])
  expect(columns.every(({ isRoundOutside }) => isRoundOutside)).toBe(true)
})

it('What rises rises from right to left too: its icon is not turned round', async () => {
  const turned = (name: string) => iconOf(name)?.turns === true
  expect(['up', 'down', 'trending-up', 'list'].map(turned)).toEqual([false, false, false, true])
})

it('A drawing beside a title is turned round, so that its slant cuts nothing off; a photo and letters are not', async () => {
  const drawing = (inside: string) =>
    `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E${inside}%3C/svg%3E`
  const scales = await page.evaluate(
    sources =>
      sources.map(source => {
        const slide = document.createElement('section')
        slide.innerHTML = `<div class="shown"><img alt="" src="${source}"></div>`
        slide.className = 'slide illustrated'
        document.body.append(slide)
        const { scale } = getComputedStyle(slide.querySelector('img') ?? slide)
        slide.remove()
        return scale
      }),
    [drawing('%3Cpath/%3E'), drawing('%3Ctext%3E'), 'data:image/webp,']
  )
  expect(scales).toEqual(['-1 1', 'none', 'none'])
})

it('The lines of a step stand closer to each other than to the next step, from which a line parts them', async () => {
  const steps = await page.$$eval('.task > ol > li', items =>
    items.map(item => {
      const range = document.createRange()
      range.selectNodeContents(item)
      const { top, bottom } = range.getBoundingClientRect()
      const style = getComputedStyle(item)
      const line = Number.parseFloat(style.lineHeight)
      return {
        top,
        bottom,
        line,
        edge: Number.parseFloat(style.borderTopWidth),
        size: Number.parseFloat(style.fontSize)
      }
    })
  )
  expect(steps).toHaveLength(3)
  for (const [index, { top, line, edge, size }] of steps.entries()) {
    expect(line).toBeLessThanOrEqual(1.4 * size)
    const before = steps[index - 1]
    if (!before) continue
    expect(top - before.bottom).toBeGreaterThan(0.4 * line)
    expect(edge).toBeGreaterThan(1)
  }
})
