import type { ElementHandle, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPrintedSlides, type SlidesFixture } from '../window/slides-fixture.js'

// The dots of a yeh hang deep below their line, and so does the bowl of a jeem.

const text = `---
language: ar
programme: المواد التدريبية
blanks:
  مركز: ""
---

# إطار

{{مركز}}

---

## النطاق

:::scope
1. نُهج البعثة في التصدي للعنف الجنسي
2. الفريق القطري
3. دور مستشاري حماية المرأة
4. مبادرات على المستوى القطري
:::

---

::slide{scope=1}

# الإطار

![بئر](well.svg)

---

::slide{layout=picture-full}

## نُهج البعثة: العمل مع أصحاب القرار

![شجرة](tree.svg)

---

## يقدّمون المشورة ويتواصلون وينسّقون

- مساعدة الممثل الخاص (رئيس البعثة) وتوجيه العناصر {icon=compass}
- التواصل السياسي والمناصرة {icon=megaphone}
- الاستراتيجية الوطنية الشاملة وخطة عمل البعثة {icon=clipboard}
- التعميم والإدماج والتنسيق {icon=diagram}

:::callout{kind=note}
الممثل الخاص للأمين العام: SRSG. رئيس البعثة: HoM.
:::

---

## نُهج البعثة

:::diagram{layout=tree}
- البعثة
  - الشؤون السياسية
  - حقوق الإنسان
:::
`

let room: SlidesFixture
let page: Page
beforeAll(async () => {
  ;({ room, page } = await openPrintedSlides(text))
})
afterAll(() => room.leave())

it('The dots of a yeh keep clear of the edge of their row in the list of parts', async () => {
  const rows = await page.$$('.over-words .part')
  expect(rows).toHaveLength(4)
  for (const row of rows) expect((await linesWithInk(row)).slice(-5)).toEqual([false, false, false, false, false])
})

it('Cards are of one height though one holds three lines, and two lines of a box stand as close', async () => {
  const cards = await page.$$eval('.wide.tiles > li', all =>
    all.map(one => Math.round(one.getBoundingClientRect().height))
  )
  expect(cards).toHaveLength(4)
  expect(new Set(cards).size).toBe(1)
  const lines = await page.$$eval('.wide.tiles > li, .diagram .label', all =>
    all.map(
      one => Number.parseFloat(getComputedStyle(one).lineHeight) / Number.parseFloat(getComputedStyle(one).fontSize)
    )
  )
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) expect(line).toBeCloseTo(1.3, 2)
})

it('A damma of the first title is none of the small line above it', async () => {
  const air = await page.$eval('.layout-title .kicker + .slide-title', title =>
    Number.parseFloat(getComputedStyle(title).marginTop)
  )
  expect(air).toBe(12)
})

it('The bowl of a jeem in a small line below a picture keeps clear of the letters of its title', async () => {
  const title = await page.$('.layout-picture-full .slide-title')
  if (!title) throw new Error('No title')
  const lines = await linesWithInk(title)
  const rest = lines.lastIndexOf(false, lines.lastIndexOf(true))
  const lead = lines.lastIndexOf(true, rest)
  expect(lead).toBeGreaterThan(0)
  expect(rest - lead).toBeGreaterThanOrEqual(4)
})

/** Which lines of pixels of a box, from its top, have ink in its middle. Ink differs from the ground at its left. */
async function linesWithInk(box: ElementHandle<Element>): Promise<boolean[]> {
  const png = await box.screenshot({ encoding: 'base64' })
  return page.evaluate(async png => {
    const picture = new Image()
    picture.src = `data:image/png;base64,${png}`
    await picture.decode()
    const { width, height } = picture
    const paint = new OffscreenCanvas(width, height).getContext('2d')
    if (!paint) throw new Error('No canvas')
    paint.drawImage(picture, 0, 0)
    const { data } = paint.getImageData(0, 0, width, height)
    const ground = data[4 * (20 + Math.floor(height / 2) * width)] ?? 0
    return Array.from({ length: height }, (_, row) => {
      const line = data.subarray(4 * row * width, 4 * (row + 1) * width)
      const reds = line.filter((_, at) => at % 4 === 0).slice(20, -20)
      return reds.some(red => Math.abs(red - ground) > 60)
    })
  }, png)
}

it('Marks above letters and the bowls below them keep clear of the edge of a label', async () => {
  // Its own label, of which the page has the style, with all that reaches far: what says how far a translation is.
  const mark = await page.$('.layout-title > .draft-mark')
  if (!mark) throw new Error('No label')
  await mark.evaluate(one => {
    if (!(one instanceof HTMLElement)) return
    // Its ground is looked up near its side.
    Object.assign(one.style, { border: 'none', paddingInline: '30px' })
    one.textContent = 'مسودة ترجمة: تُرجم 100%، رُوجع 0%'
  })
  const lines = await linesWithInk(mark)
  expect(lines.slice(0, 3)).toEqual([false, false, false])
  expect(lines.slice(-3)).toEqual([false, false, false])
})
