import { expect, test } from 'vitest'
import { forParticipants } from '../../src/deck/audience.js'
import type { Deck } from '../../src/deck/deck.js'
import { sizesIn } from '../../src/layout/content-height.js'
import { questionLook } from '../../src/layout/question-look.js'
import { slideSetting } from '../../src/layout/slide-size.js'
import { parse } from '../../src/parse/parse.js'
import { deckNames } from '../translate/decks.js'
import { inLanguages } from '../translate/in-languages.js'

/** How each question of a deck is set, and the size of its answers. */
function questionsOf({ slides, language }: Deck) {
  return slides.flatMap(slide => {
    const look = questionLook(slide, language)
    if (!look) return []
    const { text } = sizesIn(slideSetting(slide, language), language)
    return [{ ...look, answers: look.paired ?? look.inRows ?? text }]
  })
}

test.each(deckNames)('No answer of %s is nearly as large as its question, in any language', name => {
  const decks = inLanguages(name)
  const asked = decks.flatMap(deck =>
    questionsOf(deck).map(({ text, answers }) => ({ language: deck.language, text, answers }))
  )
  expect(decks.length).toBeGreaterThanOrEqual(6)
  expect(asked.length).toBeGreaterThanOrEqual(6)
  expect(asked.filter(({ text, answers }) => answers > 0.9 * text)).toEqual([])
})

const quizIn = (language: string, question: string, answers: readonly string[]) =>
  questionsOf(
    forParticipants(
      parse({
        id: 'quiz',
        deck: {
          file: 'deck.md',
          text: `---\nlanguage: ${language}\n---\n\n# T\n\n---\n\n## Check\n\n:::quiz\n${question}\n\n${answers.map((one, at) => `- [${at === 2 ? 'x' : ' '}] ${one}`).join('\n')}\n:::\n`
        }
      }).deck
    )
  )[0]

const lineWide = ['到家中访谈部分妇女', '等到有案件得到证实', '立即逐级上报这一迹象', '请电台提醒听众']
const twoLines = [
  '妇女保护顾问，由其提供医护',
  '当地警察，以便立即立案',
  '我们最熟悉的组织，用电话联系',
  '当地服务机构，按现行途径'
]
const longer = ['确保安全，说明哪里可以就医，上报并转介', ...twoLines.slice(1)]

test('Answers two by two that fit one line each take it, others are as large as they may be, and a long one keeps all in rows', () => {
  const [one, two, rows] = [lineWide, twoLines, longer].map(answers =>
    quizIn('zh', '妇女不再来集市。怎样最能支持妇女保护顾问？', answers)
  )
  expect(one?.paired).toBeGreaterThanOrEqual(40)
  expect(one?.paired).toBeLessThanOrEqual(42)
  expect(two?.paired).toBeGreaterThan(one?.paired ?? Infinity)
  expect([typeof rows, rows?.paired]).toEqual(['object', undefined])
})
