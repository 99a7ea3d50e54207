import type { Block } from '../../deck/blocks.js'
import type { Deck } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import { quote } from '../../deck/phrasing.js'
import { type Amount, amountOf, limitOf } from '../amount.js'
import type { Rule } from '../rule.js'
import { paperOf, sentencesOf, spokenOf } from '../sentences.js'

const own = { words: 40, mean: 20 }
// Ours: of a handful of sentences, one long one makes the mean.
const enoughForAMean = 10

export const sentenceIsShort: Rule = {
  id: 'sentence-is-short',
  severity: 'warning',
  wants: 'A sentence in notes and on paper has at most forty words, and twenty on average.',
  why: 'Nobody can say a longer one in one breath, and interpreters lose its beginning before they hear its end.',
  source: 'plainlanguage.gov: 15 to 20 words on average, and never more than 40. A quotation counts as one word',
  limits: own,
  check(deck, report, limits) {
    const { words, mean } = { ...own, ...limits }
    reportIn(deck, 'the notes', deck.slides.flatMap(spokenOf), { words, mean }, report)
    reportIn(deck, 'what is on paper only', deck.slides.flatMap(paperOf), { words, mean }, report)
  }
}

function reportIn(
  deck: Deck,
  where: string,
  blocks: readonly Block[],
  { words, mean }: typeof own,
  report: (finding: Finding) => void
): void {
  const sentences = sentencesOf(blocks, deck.language)
  const max = limitOf(words, deck.language)
  const amounts = sentences.map(sentence => ({ ...sentence, ...amountOf(sentence.text, deck.language) }))
  for (const { text, place, count, unit } of amounts) {
    if (count <= max) continue
    report({
      what: `Unexpected sentence of \`${count}\` ${unit}, expected at most \`${max}\`: ${quote(text)}`,
      fix: 'Make two of it: end the first where you would take a breath.',
      place
    })
  }
  const average = averageOf(amounts, deck.language)
  const expected = limitOf(mean, deck.language)
  if (sentences.length < enoughForAMean || average.count <= expected) return
  report({
    what: `Unexpected \`${average.count}\` ${average.unit} a sentence on average in ${where}, expected at most \`${expected}\``,
    fix: 'Cut the longest sentences in two; begin with those that have more than one comma.',
    place: deck.fieldPlaces.title
  })
}

function averageOf(amounts: readonly Amount[], language: string): Amount {
  const sum = amounts.reduce((sum, { count }) => sum + count, 0)
  return { count: Math.round(sum / Math.max(1, amounts.length)), unit: amountOf('', language).unit }
}
