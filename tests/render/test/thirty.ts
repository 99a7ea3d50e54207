import type { Deck } from '../../../src/deck/deck.js'
import { parse } from '../../../src/parse/parse.js'
import { frontMatter } from '../../front-matter.js'

/** How many options the questions have, one after the other. */
const optionCounts = [4, 3, 5]

/** Which options of a question are right, from 0: one, and two in every fifth question. */
export function rightOptions(question: number): number[] {
  const first = question % 3
  return question % 5 === 0 ? [0, 2] : [first]
}

const words = {
  en: {
    question: (number: number) => `What is asked in number ${number}?`,
    option: (name: string) => `Choice ${name}`
  },
  ar: { question: (number: number) => `ما المطلوب في الرقم ${number}؟`, option: (name: string) => `الخيار ${name}` }
}

/** A lesson with two questions on slides and 28 in its question bank. The texts number themselves: the options of question 7 are `7-1` to `7-3`. */
export function thirtyQuestions(language: 'en' | 'ar' = 'en', more = ''): Deck {
  const { question, option } = words[language]
  const block = (number: number) => {
    const right = rightOptions(number)
    const count = optionCounts[number % optionCounts.length] ?? 3
    const options = Array.from({ length: count }, (_, index) => {
      const name = option(`${number}-${index + 1}`)
      return `- [${right.includes(index) ? 'x' : ' '}] ${name} — SECRET-FEEDBACK ${number}`
    })
    return `:::quiz{outcomes="${(number % 3) + 1}"}\n${question(number)}\n\n${options.join('\n')}\n:::\n`
  }
  const numbers = Array.from({ length: 30 }, (_, index) => index + 1)
  const [first = 1, second = 2, ...banked] = numbers
  const outcomes = ':::outcomes\n1. Describe one\n2. Explain two\n3. List three\n:::\n'
  const text = [
    `${frontMatter({ more }).replace('language: en', `language: ${language}`)}\n# Thirty`,
    `## Outcomes\n\n${outcomes}`,
    `## First\n\n${block(first)}`,
    `## Second\n\n${block(second)}`
  ].join('\n---\n\n')
  const { deck, messages } = parse({
    id: 'thirty',
    deck: { file: 'thirty/deck.md', text },
    questions: { file: 'thirty/questions.md', text: banked.map(block).join('\n') }
  })
  const errors = messages.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2))
  return deck
}
