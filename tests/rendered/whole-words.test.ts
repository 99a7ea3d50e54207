import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import { diagramFits } from '../../src/check/rules/diagram-fits.js'
import type { Deck } from '../../src/deck/deck.js'
import { diagramLayouts } from '../../src/deck/diagrams.js'
import { parse } from '../../src/parse/parse.js'
import { launchBrowser } from '../browser.js'
import { long, sampled } from '../sampled.js'
import { layOut } from './lay-out.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Heads and what stands below them, with the long words that a language has. */
const words: Readonly<Record<string, readonly (readonly [head: string, detail: string])[]>> = {
  en: [
    ['Early warning', 'Responsibilities'],
    ['Women in talks', 'Decision-making'],
    ['Services', 'Counterterrorism, accountability'],
    ['Interoperability', 'Two **words**'],
    ['Prevent', 'Gender-responsive peacekeeping']
  ],
  // Tagged as English so that checks of a language know it; what matters are the compounds.
  'en-DE': [
    ['Frühwarnung', 'Zuständigkeiten'],
    ['Rechtsschutz', 'Schutzbedürftige'],
    ['Friedenssicherung', 'Menschenrechte'],
    ['Zusammenarbeit', 'Verantwortung'],
    ['Berichte', 'Ansprechpersonen']
  ],
  fr: [
    ['Alerte précoce', 'Responsabilisation'],
    ['Approvisionnement', 'Les communautés'],
    ['Coordination', 'Sensibilisation'],
    ['Désarmement', 'Démobilisation'],
    ['Réintégration', 'Renseignements']
  ],
  ru: [
    ['Предупреждение', 'Ответственность'],
    ['Реагирование', 'Противодействие'],
    ['Отчётность', 'Обеспечение'],
    ['Женщины', 'Переговоры'],
    ['Разоружение', 'Взаимодействие']
  ],
  ar: [
    ['الإنذار المبكر', 'المسؤوليات'],
    ['الاستراتيجية', 'الاستجابة للضحايا'],
    ['المساءلة', 'وللمستشارات'],
    ['الخدمات', 'التنسيق'],
    ['الوقاية', 'بالإستراتيجيات']
  ],
  zh: [
    ['冲突中的性暴力', '早期预警系统'],
    ['问责机制与报告', '联合国维持和平行动'],
    ['幸存者服务', '保护平民'],
    ['妇女参与谈判', '安全理事会决议'],
    ['预防', '解除武装、复员和重返社会']
  ]
}

function deckOf(language: string, slides: readonly string[]): Deck {
  const facts = `title: Words\nlanguage: ${language}\nduration: 30\naudience: Trainers\nversion: 1.0.0\ndate: 2026-11-24\nsource: Ours`
  const { deck } = parse({
    id: 'words',
    deck: { file: 'deck.md', text: `---\n${facts}\n---\n\n${slides.join('\n\n---\n\n')}\n` }
  })
  return deck
}

/** A slide for each layout, flat and with a second level, of three and of five items. */
function diagramSlides(language: string): string[] {
  const all = words[language] ?? []
  const map = all
    .slice(0, 4)
    .map(([head, detail], index) => `  - ${head}: ${4 + 2 * index}, ${28 + index}${index % 2 ? `: ${detail}` : ''}`)
  const maps = [`## map\n\n:::diagram{layout=map}\n- South Sudan: ${all[0]?.[1]}\n${map.join('\n')}\n:::`]
  const ofWords = diagramLayouts.filter(layout => layout !== 'map')
  return maps.concat(
    ofWords.flatMap(layout => {
      const counts = layout === 'venn' ? [2, 3] : layout === 'matrix' ? [4] : [3, 5]
      return counts.flatMap(count =>
        [false, true].map(isDeep => {
          const items = all.slice(0, count).map(([head, detail]) => `- ${head}${isDeep ? `\n  - ${detail}` : ''}`)
          const [first = '', ...others] = items
          const list =
            layout === 'hub' || layout === 'tree' ? [first, ...others.map(one => one.replace(/^/gm, '  '))] : items
          const flat =
            layout === 'hub' ? all.slice(0, count).map(([head], index) => `${index ? '  ' : ''}- ${head}`) : list
          return `## ${layout} ${count}\n\n:::diagram{layout=${layout}}\n${flat.join('\n')}\n:::`
        })
      )
    })
  )
}

/** Words that stand on two lines or run out of their shape, and details that are larger than their heads. Runs in the page. */
function cutWords(language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return [...document.querySelectorAll('.diagram :is(.label, .small-list), .slide-title')].flatMap(place => {
    const edge = place.getBoundingClientRect()
    const found: string[] = []
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { segment, index, isWordLike } of segmenter.segment(node.textContent ?? '')) {
        if (!isWordLike) continue
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + segment.length)
        const boxes = [...range.getClientRects()]
        const isCut = new Set(boxes.map(({ top }) => Math.round(top / 6))).size > 1
        const isOut = boxes.some(({ left, right }) => left < edge.left - 1 || right > edge.right + 1)
        if (isCut || isOut) found.push(`${isCut ? 'cut' : 'out'} ${segment} on ${place.closest('.slide')?.id}`)
      }
    return found
  })
}

function largerDetails(): string[] {
  const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize)
  return [...document.querySelectorAll('.diagram')].flatMap(diagram => {
    const head = Math.max(...[...diagram.querySelectorAll(':scope > ul > li > .label')].map(size))
    const details = [...diagram.querySelectorAll('.small-list, ul ul .label')].map(size)
    return details.some(detail => detail > head) ? [`${diagram.closest('.slide')?.id}`] : []
  })
}

describe.each(sampled(Object.keys(words), 1))('In a diagram in %s', long, language => {
  it('no word is ever cut or leaves its shape, and no detail is larger than its head', async () => {
    const slides = diagramSlides(language)
    const whole = deckOf(language, slides)
    const refused = new Set(
      check(whole, { rules: [diagramFits] }).map(({ place }) =>
        whole.slides.findLastIndex(({ place: slide }) => (slide?.start.line ?? 0) <= (place?.start.line ?? 0))
      )
    )
    // Most can be drawn: what is refused is not measured.
    expect(refused.size).toBeLessThan(slides.length / 3)
    const deck = { ...whole, slides: whole.slides.filter((_, index) => !refused.has(index)) }
    const page = await browser.newPage()
    await layOut(page, deck)
    expect(await page.evaluate(cutWords, language)).toEqual([])
    expect(await page.evaluate(largerDetails)).toEqual([])
    await page.close()
  })
})

it.each([
  ['en', 'Donaudampfschifffahrtsgesellschaft'],
  ['fr', 'anticonstitutionnellement'],
  ['ru', 'противопоставляющимися'],
  ['ar', 'أفاستسقيناكموهاوللمستشارات'],
  ['zh', 'Donaudampfschifffahrtsgesellschaft']
])('A word that is wider than its shape is an error that names it, in %s', (language, word) => {
  const deck = deckOf(language, [
    `## Eight\n\n:::diagram{layout=pillars}\n- A\n- B\n- C\n- D\n- F\n- G\n- H\n- ${word} E\n:::`,
    `## Deep\n\n:::diagram{layout=pillars}\n- A\n  - ${word}\n- B\n- C\n- D\n- E\n:::`
  ])
  const messages = check(deck, { rules: [diagramFits] })
  expect(messages.map(({ severity, what }) => `${severity} ${what}`)).toEqual([
    `error Unexpected word \`${word}\` in \`${word} E\`, wider than its shape at the smallest size`,
    `error Unexpected word \`${word}\`, wider than its shape at the smallest size`
  ])
})

it('A hyphen may end a line in a diagram', () => {
  const deck = deckOf('en', [
    '## Five\n\n:::diagram{layout=pillars}\n- A\n  - Gender-responsive\n- B\n- C\n- D\n- E\n:::'
  ])
  expect(check(deck, { rules: [diagramFits] })).toEqual([])
})

it.each([
  ['en', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'],
  ['ru', 'Высокопревосходительствующий'],
  ['ar', 'أفاستسقيناكموهاوللمستشاراتوللمستشارات'],
  ['zh', '联合国维持和平行动中的性别平等与冲突中性暴力问题早期预警']
])('No word of a title is cut at display size, in %s', async (language, word) => {
  const titles = [
    `# ${word}`,
    `# The ${word}`,
    `# Statement ${word}\n\nText.`,
    `## ${word}\n\nText.`,
    `## ${word}\n\nOne.\n\n## Two\n\nTwo.`
  ]
  const page = await browser.newPage()
  await layOut(page, deckOf(language, titles))
  expect(await page.evaluate(cutWords, language)).toEqual([])
  await page.close()
})
