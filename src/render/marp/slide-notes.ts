import type { RootContent } from 'mdast'
import type { Quiz } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import { all } from '../../deck/walk.js'
import { optionLetter } from '../option-letter.js'
import { fill } from '../templates.js'
import { type PlainContext, plainBlocks } from './plain-blocks.js'
import { paragraph, phrasingOf, strong } from './plain-words.js'
import { writeMarkdown } from './write-markdown.js'

/** What only the facilitator may see of a slide, as Markdown: notes, expected answers, quiz keys. Empty when there is nothing. */
export function slideNotes(slide: Slide, context: PlainContext): string {
  return writeMarkdown([
    ...plainBlocks(
      slide.notes.flatMap(({ children }) => children),
      context
    ),
    ...plainBlocks([...all(slide.body, 'answer')], context),
    ...[...all(slide.body, 'quiz')].flatMap(quiz => keyOf(quiz, context))
  ])
}

/** The right options with their feedback, then the feedback on the others. */
function keyOf({ children }: Quiz, context: PlainContext): RootContent[] {
  const options = children.filter(child => child.type === 'quizOption')
  return options.flatMap((option, index) => {
    const letter = optionLetter(index, context.labels)
    const name = option.correct
      ? fill(context.labels.named, { name: context.labels.correctAnswer, value: letter })
      : letter
    const said = option.children.filter(child => option.correct || child.type === 'feedback')
    if (said.length === 0) return []
    const text = said.flatMap((child, place) => [
      { type: 'text' as const, value: place === 0 ? ' ' : ' — ' },
      ...phrasingOf(plainBlocks(child.children, context))
    ])
    return [paragraph([strong(name), ...text])]
  })
}
