import type { ListItem, RootContent } from 'mdast'
import type { Block, Quiz, QuizOption } from '../../deck/blocks.js'
import { optionLetter } from '../option-letter.js'
import type { Labels } from '../templates.js'
import { paragraph, phrasingOf, strong } from './plain-words.js'

/** Says blocks in ordinary Markdown. */
type SayPlain = (nodes: readonly RootContent[]) => RootContent[]

/** A question, then its options as a list with letters. No key and no feedback. */
export function plainQuiz({ children }: Quiz, labels: Labels, say: SayPlain): RootContent[] {
  const question = children.filter((child): child is Block => child.type !== 'quizOption')
  const options = children.filter(child => child.type === 'quizOption')
  return [
    ...say(question),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: options.map((option, index) => plainOption(option, optionLetter(index, labels), say))
    }
  ]
}

function plainOption({ children }: QuizOption, letter: string, say: SayPlain): ListItem {
  const texts = children.filter(child => child.type === 'paragraph')
  return {
    type: 'listItem',
    spread: false,
    children: texts.map(text =>
      paragraph([strong(letter), { type: 'text', value: ' ' }, ...phrasingOf(say(text.children))])
    )
  }
}
