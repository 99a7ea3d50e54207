import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import { parse } from '../../src/index.js'
import { launchBrowser } from '../browser.js'
import { layOut } from './lay-out.js'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" width="320" height="240"><path d="M0 0h320v240H0z"/></svg>'
const short: Record<string, string[]> = {
  en: ['Prevent: be proactive', 'Deter: perpetrators', 'Protect: civilians, especially women', 'Neutralise: threats'],
  ar: ['المنع: استباقي', 'الردع: مرتكبي العنف', 'الحماية: المدنيين', 'التحييد: التهديدات'],
  zh: ['预防：积极主动', '威慑：施暴者', '保护：平民，尤其是妇女', '消除：威胁']
}
const long = [
  'Priority protection and assistance: survivors, witnesses, community',
  'Women and men, girls and boys',
  'Medical care at once: limits of 72 and 120 hours',
  '**Share information only with informed consent**'
]
const six = ['Guide: yours alone', 'Handouts: one each', 'Cards: cut out', 'Projector and cable', 'Flip chart', 'Phone']

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => browser.close())

function deckOf(items: readonly string[], language: string, around = ['', ''], kind = 'svg'): Deck {
  const list = items.map(item => `- ${item} {icon=shield picture=images/a.${kind}}`).join('\n')
  const text = `---\nlanguage: ${language}\n---\n\n# T\n\n---\n\n## Title\n\n${around[0]}\n${list}\n${around[1]}\n`
  const content = new TextEncoder().encode(drawing)
  const picture = { state: 'found', mediaType: 'image/svg+xml', width: 320, height: 240, content } as const
  return { ...parse(text).deck, pictures: { [`images/a.${kind}`]: picture } }
}

const callout = ['', '\n:::callout{kind=warning}\n**Report and refer.**\n:::\n']

describe('tiles with a picture each', () => {
  async function boxes(deck: Deck) {
    const page = await browser.newPage()
    try {
      await layOut(page, deck)
      return await page.$eval('.slide:has(.tiles)', slide => {
        const boxOf = (element: Element) => {
          const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
          return { left, right, top, bottom, width, height }
        }
        return {
          foot: boxOf(slide.querySelector('.callout, .slide-foot') as Element).top,
          alts: [...slide.querySelectorAll('.tiles img')].map(image => image.getAttribute('alt')),
          icons: slide.querySelectorAll('.tiles .icon').length,
          pictures: [...slide.querySelectorAll('.tiles img')].map(boxOf),
          words: [...slide.querySelectorAll('.tiles p')].map(boxOf)
        }
      })
    } finally {
      await page.close()
    }
  }

  it.each(['en', 'ar', 'zh'])('four short ones have their words below pictures of one size: %s', async language => {
    const { foot, alts, icons, pictures, words } = await boxes(deckOf(short[language] ?? [], language, callout))
    expect(alts).toEqual(['', '', '', ''])
    expect(icons).toBe(0)
    expect(new Set(pictures.map(({ width, height, top }) => `${width} ${height} ${top}`)).size).toBe(1)
    expect(pictures[0]?.height).toBeGreaterThan(140)
    for (const [at, { top, bottom }] of words.entries()) {
      expect(top).toBeGreaterThan((pictures[at]?.bottom ?? 0) + 8)
      expect(bottom).toBeLessThan(foot - 8)
    }
    const [first, second] = pictures
    expect((first?.left ?? 0) < (second?.left ?? 0)).toBe(language !== 'ar')
  })

  it.each([
    ['long ones', long, callout],
    ['six with photos', six, undefined]
  ] as const)('%s have their words beside the pictures, inside of their slide', async (_, items, around) => {
    const { foot, pictures, words } = await boxes(
      deckOf(items, 'en', around && [...around], items === six ? 'jpg' : 'svg')
    )
    expect(new Set(pictures.map(({ width, height }) => `${width} ${height}`)).size).toBe(1)
    for (const [at, { left, top, bottom }] of words.entries()) {
      expect(left).toBeGreaterThan((pictures[at]?.right ?? 0) + 8)
      expect(top).toBeGreaterThan((pictures[at]?.top ?? 0) - 1)
      expect(bottom).toBeLessThan((pictures[at]?.bottom ?? 0) + 1)
      expect(pictures[at]?.bottom).toBeLessThan(foot - 8)
    }
  })

  it.each(['en', 'ar', 'zh'])(
    'six drawings stand in two rows, each above its words and seen whole: %s',
    async language => {
      const items = {
        en: six,
        ar: Array(6).fill('لوح ورقي'),
        zh: Array(6).fill('机构能力发展')
      }[language]
      const { foot, pictures, words } = await boxes(deckOf(items ?? [], language))
      expect(new Set(pictures.map(({ top }) => Math.round(top))).size).toBe(2)
      for (const [at, { left, top, bottom }] of words.entries()) {
        const picture = pictures[at]
        expect(picture?.width).toBeGreaterThan(340)
        expect(picture?.height).toBeGreaterThanOrEqual(150)
        expect(top).toBeGreaterThan((picture?.bottom ?? 0) - 12)
        expect(left).toBeGreaterThan((picture?.left ?? 0) - 1)
        expect(bottom).toBeLessThan(foot - 4)
      }
      expect(Math.max(...words.map(({ bottom }) => bottom))).toBeGreaterThan(foot - 100)
    }
  )

  it.each([
    ['en', 'Capacity building of law enforcement and security agencies'],
    ['ar', 'الدليل الشامل: لكم وحدكم']
  ])(
    'drawings that would be low above their words stand beside them in their own shape: %s',
    async (language, words) => {
      const { pictures } = await boxes(deckOf(Array(6).fill(words), language))
      expect(new Set(pictures.map(({ top }) => Math.round(top))).size).toBe(3)
      for (const { width, height } of pictures) expect(width / height).toBeCloseTo(4 / 3, 1)
    }
  )

  it.each(['en', 'ar', 'zh'])('pictures beside words are as large as their rows allow: %s', async language => {
    const items = { en: six, ar: Array(6).fill('تطوير القدرات المؤسسية'), zh: Array(6).fill('机构能力发展') }[language]
    const { pictures } = await boxes(deckOf(items ?? [], language, undefined, 'jpg'))
    const [first, , third] = pictures
    expect(first?.height).toBeGreaterThan(130)
    expect((first?.width ?? 0) / (first?.height ?? 1)).toBeGreaterThanOrEqual(1.1)
    expect((third?.top ?? 0) - (first?.bottom ?? 0)).toBeGreaterThan(16)
  })

  it('drawings in two rows have one frame over them, in which they may go on at their sides', async () => {
    const page = await browser.newPage()
    try {
      const framesOf = async (items: readonly string[]) => {
        await layOut(page, deckOf(items, 'en'))
        return page.$$eval('.tiles > li', all => [...new Set(all.map(one => getComputedStyle(one, '::after').content))])
      }
      expect(await framesOf(six)).toEqual(['""'])
      expect(await framesOf(short.en ?? [])).toEqual(['none'])
    } finally {
      await page.close()
    }
  })

  it('the key point of them is a tint with an edge, not a second solid bar', async () => {
    const page = await browser.newPage()
    try {
      await layOut(page, deckOf(long, 'en', callout))
      const [point, bar] = await page.$$eval('.slide .tiles > .band, .slide .callout.band', found =>
        found.map(one => getComputedStyle(one).backgroundColor)
      )
      expect(point).not.toBe(bar)
      const [edge, ink, ground] = await page.$eval('.slide .tiles > .band', one => {
        const { outlineColor, color, backgroundColor } = getComputedStyle(one)
        return [outlineColor, color, backgroundColor]
      })
      expect(edge).toBe(ink)
      expect(ink).not.toBe(ground)
    } finally {
      await page.close()
    }
  })

  it('heads of pillars carry theirs from edge to edge, above the words', async () => {
    const page = await browser.newPage()
    try {
      const items = ['Prevention', 'Coordinated response', 'Accountability']
      await layOut(page, deckOf(items, 'en', [':::diagram{layout=pillars}', ':::\n\nInstruments: advisers, listing.']))
      const [heads, pictures, words] = await Promise.all(
        ['.diagram li > svg path', '.diagram-picture', '.diagram .label > span'].map(selector =>
          page.$$eval(selector, found =>
            found.map(one => {
              const { left, right, top, bottom } = one.getBoundingClientRect()
              return { left, right, top, bottom }
            })
          )
        )
      )
      expect(pictures).toHaveLength(3)
      for (const [at, picture] of (pictures ?? []).entries()) {
        expect(Math.abs(picture.left - (heads?.[at]?.left ?? 0))).toBeLessThan(3)
        expect(Math.abs(picture.right - (heads?.[at]?.right ?? 0))).toBeLessThan(3)
        expect(picture.bottom - picture.top).toBeGreaterThan(100)
        expect(words?.[at]?.top).toBeGreaterThan(picture.bottom)
        expect(words?.[at]?.bottom).toBeLessThan(heads?.[at]?.bottom ?? 0)
      }
    } finally {
      await page.close()
    }
  })
})
