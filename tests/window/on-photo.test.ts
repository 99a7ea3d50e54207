import type { Page } from 'puppeteer'
import { describe, expect, test } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import { parse } from '../../src/index.js'
import { drawn } from '../browser.js'
import { photos } from '../rendered/grounds/photos.js'
import { openSlidesFixture, until } from './slides-fixture.js'

const texts: Readonly<Record<string, readonly string[]>> = {
  en: [
    '# Mine risk for drivers\n\nStaying alive on unpaved roads',
    'A well without a committee is broken in two years.',
    'Accountability of commanders prevents violence.',
    '> Responsibility for the well begins with its committee.\n>\n> — Head teacher'
  ],
  ar: [
    '# مخاطر الألغام على السائقين\n\nالبقاء على قيد الحياة على الطرق غير المعبّدة',
    'بئر بلا لجنة تتعطّل بعد سنتين.',
    'مساءلة القادة تعزّز ثقة المجتمعات المحلية وللمستشارات بالبعثة.',
    '> تبدأ المسؤولية عن البئر بلجنتها.\n>\n> — مديرة المدرسة'
  ],
  zh: [
    '# 驾驶员的地雷风险\n\n在未铺设的道路上保住生命',
    '没有委员会的水井两年之内就会损坏。',
    '指挥官的问责制防止性暴力,并增强社区对特派团的信心。',
    '> 水井的责任从委员会开始。\n>\n> —— 校长'
  ]
}

const diagrams: Readonly<Record<string, string>> = {
  en: '## Four people\n\n:::diagram{layout=tree}\n- Committee\n  - Guard\n  - Cleaner\n:::',
  ar: '## أربعة\n\n:::diagram{layout=tree}\n- لجنة\n  - حارس\n  - عامل\n:::',
  zh: '## 四个人\n\n:::diagram{layout=tree}\n- 委员会\n  - 看守\n  - 清洁\n:::'
}

const tables: Readonly<Record<string, string>> = {
  en: '## Wind at the airstrip\n\n| Wind | What you see | Flight |\n| --- | --- | --- |\n| 20 km/h | Leaves move | Yes |\n| 40 km/h | Dust rises | Ask |',
  ar: '## الريح\n\n| السرعة | ما الذي تراه | الرحلة |\n| --- | --- | --- |\n| 20 كم/س | تتحرك الأوراق | نعم |\n| 40 كم/س | يرتفع الغبار | اسأل |',
  zh: '## 机场的风\n\n| 风速 | 所见现象 | 航班 |\n| --- | --- | --- |\n| 20 公里/时 | 树叶晃动 | 可飞 |\n| 40 公里/时 | 尘土飞扬 | 询问 |'
}

function deckOf(language: string, bodies: readonly string[] = texts[language] ?? []): Deck {
  const head = `---\ntitle: Water\nlanguage: ${language}\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-01\nsource: Own\nprofile: plain\n---\n`
  const slides = bodies.map(text => `\n::slide{background=images/photo.png}\n\n${text}\n`)
  const { deck } = parse(`${head}${slides.join('\n---\n')}`)
  const { width, height, content } = photos.white
  const picture = { state: 'found', mediaType: 'image/png', width, height, bytes: content.length, content } as const
  return { ...deck, pictures: { 'images/photo.png': picture } }
}

async function showSecond(page: Page, { folder, deck }: Awaited<ReturnType<typeof openSlidesFixture>>): Promise<void> {
  await page.goto(`file://${folder}/slides.html`)
  await page.waitForSelector('.reveal.ready')
  await page.keyboard.press('PageDown')
  await until(() => page.$eval('.slides > .present', slide => slide.id), deck.slides[1]?.id)
  await drawn(page)
}

/** Of the slide that is shown: words on two lines, its lines, and which share of its width is the words' place. */
const wordsSeen = (page: Page, language: string) =>
  page.$eval(
    '.slides > .present',
    (slide, language) => {
      const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
      const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      const cut: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { segment, index, isWordLike } of segmenter.segment(node.textContent ?? '')) {
          if (!isWordLike || node.parentElement?.closest('.untitled > .slide-head')) continue
          range.setStart(node, index)
          range.setEnd(node, index + segment.length)
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 6))).size > 1) cut.push(segment)
        }
      }
      const words = slide.querySelector(':scope:not(.untitled) .slide-title, .slide-body > p, blockquote > p')
      if (words) range.selectNodeContents(words)
      const tops = [...range.getClientRects()].map(({ top }) => top).sort((one, other) => one - other)
      const place = slide.querySelector('.slide-body')?.getBoundingClientRect()
      return {
        cut,
        lines: tops.filter((top, index) => index === 0 || top - (tops[index - 1] ?? 0) > 20).length,
        share: (place?.width ?? 0) / slide.getBoundingClientRect().width
      }
    },
    language
  )

describe.each(Object.keys(texts))('On a photo in %s', language => {
  test('no word is broken on a stage of 4 : 3, and words have half of it and more', async () => {
    const room = await openSlidesFixture(deckOf(language))
    const page = await room.browser.newPage()
    await page.setViewport({ width: 1024, height: 768 })
    await page.goto(`file://${room.folder}/slides.html`)
    await page.waitForSelector('.reveal.ready')
    for (const { id } of room.deck.slides) {
      await until(() => page.$eval('.slides > .present', slide => slide.id), id)
      await drawn(page)
      const { cut, lines, share } = await wordsSeen(page, language)
      expect(cut, id).toEqual([])
      expect(lines, id).toBeLessThanOrEqual(5)
      expect(share, id).toBeGreaterThan(0.519)
      await page.keyboard.press('PageDown')
    }
    await room.leave()
  })

  test('a title at the end of it stands along its foot on a stage of 4 : 3, where less is seen beside words', async () => {
    const [title = ''] = texts[language] ?? []
    const deck = deckOf(language, [title, title])
    const words = language === 'ar' ? 'left' : 'right'
    const room = await openSlidesFixture({ ...deck, slides: deck.slides.map(slide => ({ ...slide, words })) })
    const page = await room.browser.newPage()
    const placed = async (height: number) => {
      await page.setViewport({ width: 1024, height })
      await showSecond(page, room)
      return page.$eval('.present .slide-title', title => {
        const range = new Range()
        range.selectNodeContents(title)
        const [{ top, left, right }, { dir }] = [range.getBoundingClientRect(), document.documentElement]
        return { start: (dir === 'rtl' ? innerWidth - right : left) / innerWidth, top: top / innerHeight }
      })
    }
    expect((await placed(576)).start).toBeGreaterThan(0.3)
    const { start, top } = await placed(768)
    expect(start).toBeLessThan(0.1)
    expect(top).toBeGreaterThan(0.4)
    await room.leave()
  })

  test('no cell of a table beside it is broken on either stage', async () => {
    const room = await openSlidesFixture(deckOf(language, ['# Water', tables[language] ?? '']))
    const page = await room.browser.newPage()
    for (const height of [576, 768]) {
      await page.setViewport({ width: 1024, height })
      await showSecond(page, room)
      const seen = await page.$eval('.present table', table => {
        const range = new Range()
        const between = [...table.querySelectorAll('th, td')].map(cell => {
          range.selectNodeContents(cell)
          const tops = [...range.getClientRects()].map(({ top }) => top)
          return Math.max(...tops) - Math.min(...tops)
        })
        return Math.max(...between)
      })
      expect(seen).toBeLessThan(12)
    }
    await room.leave()
  })

  test('words of a diagram beside it stand in their shapes on a stage of 4 : 3', async () => {
    const room = await openSlidesFixture(deckOf(language, ['# Water', diagrams[language] ?? '']))
    const page = await room.browser.newPage()
    await page.setViewport({ width: 1024, height: 768 })
    await showSecond(page, room)
    const free = await page.$$eval('.present .diagram .label', labels => {
      const range = document.createRange()
      const boxes = [...document.querySelectorAll('.present .diagram svg:not(.icon) path')].map(path =>
        path.getBoundingClientRect()
      )
      return labels.map(label => {
        range.selectNodeContents(label)
        const { left, right, top, bottom } = range.getBoundingClientRect()
        const around = boxes.map(box =>
          Math.min(left - box.left, box.right - right, top - box.top, box.bottom - bottom)
        )
        return Math.max(...around)
      })
    })
    expect(free).toHaveLength(3)
    expect(Math.min(...free)).toBeGreaterThan(0)
    await room.leave()
  })

  test('a phone shows it above the words, over the whole card and with no scrim', async () => {
    const room = await openSlidesFixture(deckOf(language))
    const page = await room.browser.newPage()
    await page.setViewport({ width: 390, height: 844 })
    await page.goto(`file://${room.folder}/slides.html`)
    await page.waitForSelector('.deck.read')
    const seen = await page.$$eval('.slide', slides =>
      slides.map(slide => {
        const [card, range] = [slide.getBoundingClientRect(), document.createRange()]
        const photo = slide.querySelector('.backdrop')?.getBoundingClientRect() ?? new DOMRect()
        const tops = [...slide.querySelectorAll(':scope:not(.untitled) > .slide-head, .slide-body')].flatMap(part => {
          range.selectNodeContents(part)
          return [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top)
        })
        return {
          isWide: Math.abs(photo.width - slide.clientWidth) < 1 && photo.top - card.top < 2,
          shape: Math.round((photo.width / photo.height) * 10) / 10,
          isAbove: Math.min(...tops) - photo.bottom >= 10,
          scrim: getComputedStyle(slide, '::before').content
        }
      })
    )
    expect(seen).toEqual(seen.map(() => ({ isWide: true, shape: 1.6, isAbove: true, scrim: 'none' })))
    await room.leave()
  })
})
