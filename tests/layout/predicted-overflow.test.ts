import { expect, test } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import { linesTooMany } from '../../src/layout/slide-size.js'
import { parse } from '../../src/parse/parse.js'
import { measuredParts } from '../../src/render/drawing/measured-parts.js'
import { scriptDeck, scripts } from '../render/scripts/script-decks.js'
import { long, sampled } from '../sampled.js'
import { openSlidesFixture } from '../window/slides-fixture.js'

// A panel has the height of the slide.
const { bleeding, panel } = measuredParts

const sentences: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Rain fills the wells again after every dry season in the north and in the hills',
    'A fence keeps animals out',
    'The committee meets every month, checks the water and writes down what it has found',
    'Call the repair team at once when the pump fails'
  ],
  ar: [
    'يملأ المطر الآبار من جديد بعد كل موسم جاف في الشمال وفي التلال القريبة من القرية',
    'السياج يمنع الحيوانات من الدخول',
    'تجتمع اللجنة كل شهر وتفحص الماء وتكتب ما وجدته في السجل المحفوظ عند الأمينة',
    'اتصل بفريق الإصلاح فورا عند تعطل المضخة'
  ],
  zh: [
    '每个旱季过后，北部和山区的雨水都会重新注满村里的水井，大家又能喝上干净的水',
    '围栏可以挡住动物',
    '委员会每个月开一次会，检查水质，并把检查的结果写进由财务保管的记录本里面',
    '水泵一坏就马上给维修队打电话'
  ]
}

/** A deck with ever longer lists, some with paragraphs below. */
function growing(language: string): Deck {
  const lines = sentences[language] ?? []
  const line = (index: number) => lines[index % lines.length] ?? ''
  const slides = Array.from({ length: 24 }, (_, index) => {
    const bullets = Array.from({ length: 3 + (index % 12) }, (_, item) => `- ${line(item + index)}`)
    return `::slide{#s${index}}\n\n## ${line(1)}\n\n${bullets.join('\n')}\n${index < 12 ? '' : `\n${line(index)}\n`}`
  })
  const text = `---\nlanguage: ${language}\n---\n\n# ${line(1)}\n\n---\n\n${slides.join('\n\n---\n\n')}`
  return parse({ id: 'growing', deck: { file: 'deck.md', text } }).deck
}

/** By how many lines the text of each slide runs over its foot in a browser; below 0 when there is room. */
async function measured(deck: Deck): Promise<Map<string, number>> {
  const room = await openSlidesFixture(deck)
  const page = await room.open('slides.html')
  await page.emulateMediaType('print')
  const find = (slides: readonly Element[], bleeding: string) =>
    slides.map((slide): [string, number] => {
      const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect().top ?? 0
      const bottoms = [...slide.querySelectorAll(':is(.slide-body, .panels) *')]
        .filter(element => !element.matches(bleeding))
        .map(element => element.getBoundingClientRect())
        .filter(({ width, height }) => width > 1 && height > 1)
        .map(({ bottom }) => bottom)
      const { lineHeight } = getComputedStyle(slide)
      return [slide.id, (Math.max(0, ...bottoms) - foot) / Number.parseFloat(lineHeight)]
    })
  const found = await page.$$eval('.slides > .slide', find, `${bleeding}, :is(${panel}, ${panel} *)`)
  await room.leave()
  return new Map(found)
}

test.each(sampled(['en', 'ar', 'zh'], 2))(
  'an overflow is predicted within a line of what a browser lays out, in %s',
  long,
  async language => {
    const deck = growing(language)
    const lines = await measured(deck)
    const wrong = deck.slides.flatMap(slide => {
      const predicted = linesTooMany(slide, language)
      const found = lines.get(slide.id) ?? 0
      const isRight = predicted === 0 ? found < 0.5 : Math.abs(found - predicted) <= 1
      return isRight ? [] : [`${slide.id}: ${predicted} predicted, ${found.toFixed(1)} found`]
    })
    expect(wrong).toEqual([])
  }
)

test.each(sampled(scripts, 0))('No slide of the %s deck runs over', long, async name => {
  const deck = await scriptDeck(name)
  const lines = await measured(deck)
  expect([...lines].filter(([, over]) => over > 0.02)).toEqual([])
})
