import type { PhrasingContent } from 'mdast'
import type { Block, QuizOption } from '../../deck/blocks.js'
import type { Deck } from '../../deck/deck.js'
import { testQuestionsOf } from '../../deck/questions.js'
import { optionsOf } from '../../deck/test-versions.js'
import { all, textOf } from '../../deck/walk.js'

/** A question as learning platforms take it, with its key. */
export interface LearningQuestion {
  /** `q-01`: the same in every language. */
  readonly id: string
  /** What lists of questions show: its number and its first words. */
  readonly name: string
  readonly stem: readonly Block[]
  /** Numbers of the learning outcomes that it tests. */
  readonly outcomes: readonly number[]
  readonly isMany: boolean
  readonly choices: readonly LearningChoice[]
}

interface LearningChoice {
  readonly isRight: boolean
  readonly words: readonly PhrasingContent[]
  readonly feedback: readonly PhrasingContent[]
}

const longestName = 60

/** Every question of a deck's slides and of its question bank, in their order. */
export function learningQuestionsOf(deck: Deck): LearningQuestion[] {
  return testQuestionsOf(deck).map(question => {
    const { number, block } = question
    const stem = block.children.filter(child => child.type !== 'quizOption')
    const id = `q-${String(number).padStart(2, '0')}`
    const words = textOf(stem)
    const choices = optionsOf(question).map(choiceOf)
    return {
      id,
      name: `${id} ${[...words].length > longestName ? `${[...words].slice(0, longestName).join('').trimEnd()}…` : words}`,
      stem,
      outcomes: block.outcomes,
      isMany: block.many === true,
      choices
    }
  })
}

function choiceOf({ correct = false, children }: QuizOption): LearningChoice {
  const inside = (type: 'paragraph' | 'feedback') =>
    children.flatMap(child => (child.type === type ? [...child.children] : []))
  return { isRight: correct, words: inside('paragraph'), feedback: inside('feedback') }
}

/** A picture of a question: a plain name, and its bytes. */
export interface QuestionPicture {
  readonly url: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** The pictures that a question and its options show, each once. */
export function picturesOf({ stem, choices }: LearningQuestion, { pictures }: Deck): QuestionPicture[] {
  const shown = [...stem, ...choices.flatMap(({ words }) => [...words])]
  const urls = [...new Set(all(shown, 'image').map(({ url }) => url))]
  return urls.flatMap(url => {
    const picture = Object.hasOwn(pictures, url) ? pictures[url] : undefined
    if (picture?.state !== 'found' || !picture.content) return []
    const ending = picture.mediaType.replace(/^image\//, '').replace(/\+.*$/, '')
    const stem = (url.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '').replace(/[^A-Za-z\d-]+/g, '-')
    return [{ url, name: `${stem === '' ? 'picture' : stem}.${ending}`, bytes: picture.content }]
  })
}

/** What an outcome is called among the tags of a question. */
export function outcomeTag(number: number): string {
  return `outcome-${number}`
}
