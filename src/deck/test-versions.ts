import type { Deck } from './deck.js'
import type { FrontMatter } from './front-matter.js'
import { type TestQuestion, testQuestionsOf } from './questions.js'

/** A question as a version of a test asks it. */
export interface AskedQuestion {
  /** Its place in the version, from 1. */
  readonly place: number
  readonly question: TestQuestion
  /** Its options in the order of this version, each as its place in the source, from 0. */
  readonly order: readonly number[]
}

/** A version of a test: the same questions in an order of its own. */
export interface TestVersion {
  /** From 0. */
  readonly index: number
  readonly asked: readonly AskedQuestion[]
}

/** Our own choice, for lessons that do not say. Seven of ten is what many courses ask for. */
const defaults = { versions: 3, pass: 70 }

/** How many versions a test has, and the percentage of questions that passes it. */
export function testSettings({ test = {} }: Pick<FrontMatter, 'test'>): {
  readonly versions: number
  readonly pass: number
} {
  return { versions: test.versions ?? defaults.versions, pass: test.pass ?? defaults.pass }
}

/** How many of some questions have to be right to reach a percentage. */
export function pointsToPass(questions: number, percent: number): number {
  return Math.ceil((questions * percent) / 100)
}

/**
 * The versions of a deck's test. Orders depend on the id of the deck, the version and the places of questions alone: a version is the same in
 * every language, in every build, and when wording is corrected.
 */
export function testVersionsOf(deck: Pick<Deck, 'id' | 'slides' | 'questions' | 'frontMatter'>): TestVersion[] {
  const questions = testQuestionsOf(deck)
  const { versions } = testSettings(deck.frontMatter)
  return Array.from({ length: versions }, (_, index) => {
    const shuffled = shuffle(questions, randomFrom(`${deck.id}/${index}`))
    const asked = shuffled.map((question, place) => ({
      place: place + 1,
      question,
      order: shuffle([...optionsOf(question).keys()], randomFrom(`${deck.id}/${index}/${question.number}`))
    }))
    return { index, asked }
  })
}

/** The options of a question, in the order of the source. */
export function optionsOf({ block }: Pick<TestQuestion, 'block'>) {
  return block.children.filter(child => child.type === 'quizOption')
}

/** Fisher and Yates: every order is as likely as any other. */
function shuffle<Thing>(things: readonly Thing[], random: () => number): Thing[] {
  const shuffled = [...things]
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1))
    const [one, other] = [shuffled[last], shuffled[chosen]]
    if (one === undefined || other === undefined) continue
    shuffled[last] = other
    shuffled[chosen] = one
  }
  return shuffled
}

/** Numbers from 0 to 1 that are the same for the same seed, on every computer: xorshift, begun from an FNV-1a hash of the seed. */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (const byte of new TextEncoder().encode(seed)) state = Math.imul(state ^ byte, 0x01000193)
  // The state zero would stay zero.
  state = state >>> 0 || 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 0x100000000
  }
  // The first numbers of seeds that are alike are alike.
  for (let round = 0; round < 16; round += 1) next()
  return next
}
