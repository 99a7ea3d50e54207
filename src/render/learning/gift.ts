import { textOf } from '../../deck/walk.js'
import type { Format } from '../format.js'
import { type LearningQuestion, learningQuestionsOf, outcomeTag } from './questions.js'
import { weightOf } from './weights.js'

/** The questions in GIFT, a text that people can read and many platforms import. It has no pictures: their descriptions stand in their place. */
export const gift: Format = {
  name: 'gift',
  byDefault: false,
  files: [{ path: 'questions.gift.txt', title: 'fileGift', audience: 'facilitator', forPrograms: true }],
  measured: false,
  render({ deck }) {
    const questions = learningQuestionsOf(deck)
    if (questions.length === 0) return []
    const category = `$CATEGORY: $course$/top/${oneLine(deck.frontMatter.title).replaceAll('/', '//')}`
    return [{ path: 'questions.gift.txt', text: `${[category, ...questions.map(writeQuestion)].join('\n\n')}\n` }]
  }
}

function writeQuestion(question: LearningQuestion): string {
  const { id, name, stem, outcomes, isMany, choices } = question
  const tags = outcomes.map(number => ` [tag:${outcomeTag(number)}]`).join('')
  const answers = choices.map(choice => {
    const mark = isMany ? `~%${weightOf(choice, question)}%` : choice.isRight ? '=' : '~'
    const feedback = textOf(choice.feedback)
    return `\t${mark}${escapeGift(textOf(choice.words))}${feedback === '' ? '' : `#${escapeGift(feedback)}`}`
  })
  return [`// [id:${id}]${tags}`, `::${escapeGift(name)}::[plain]${escapeGift(textOf(stem))}{`, ...answers, '}'].join(
    '\n'
  )
}

/**
 * A text in GIFT. An unescaped sign would silently begin another answer or its feedback, an empty line would end the question, and an arrow would make a
 * matching question of it, which no escape prevents.
 */
export function escapeGift(text: string): string {
  return oneLine(text)
    .replaceAll('->', '→')
    .replace(/[\\~=#{}:]/g, sign => `\\${sign}`)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
