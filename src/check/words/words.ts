import { fold } from './fold.js'

/** Bloom's levels of what people do with what they have learnt, and what they show of their attitude. */
export const levels = ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create', 'affective'] as const
export type Level = (typeof levels)[number]

/**
 * What the rules have to know of one language. One file for each language. Everything is lower case and has plain apostrophes.
 * In a phrase, `*` at the end of a word stands for any further letters: `sexual*`.
 */
export interface Words {
  /** Verbs that a facilitator can see or hear somebody do, in the form that an outcome begins with, by level. */
  readonly verbs: Readonly<Record<Level, readonly string[]>>
  /** Verbs to propose where an outcome has none. */
  readonly proposed: readonly string[]
  /** Observable verbs that are also nouns, or all of them: in `and report`, only a person can tell. */
  readonly alsoNouns: readonly string[] | 'all'
  /** Openings that nobody can observe, each with the verbs to propose instead. */
  readonly unobservable: Readonly<Record<string, readonly string[]>>
  /** Those of `unobservable` that have another sense which one can see: `feel a pulse`, `appréhender un suspect`. */
  readonly doubtful: readonly string[]
  /** Openings that are no verb: articles, words that ask, nouns that stand above a list of contents. */
  readonly notVerbs: readonly string[]
  /** How infinitives end, in languages that have such endings: `er` in `montrer`. */
  readonly infinitives?: readonly string[]
  /** Openings of `unobservable` that name a skill where an infinitive follows: `savoir` in `savoir démonter une arme`. */
  readonly skills?: readonly string[]
  /** Openings that may stand before the verb and say nothing: `to`, `be able to`. */
  readonly stems: readonly string[]
  /** The line that may stand above the outcomes, as it is to be written. */
  readonly stem: string
  /** Words that join two things: `and`, `&`. */
  readonly joiners: readonly string[]
  /** Joiners that stand between verbs only. */
  readonly verbJoiners?: readonly string[]
  /** Words after which verbs say what is explained, not what is to be done: `comment` in `comment appuyer et protéger`. */
  readonly how?: readonly string[]
  /** Openings of a phrase that may stand before the verb, in languages that put it there: `根据指南规划…`. */
  readonly adverbials?: readonly string[]
  /** How a verb may end where the list has its plain form, longest first: `describing`, `describes`. */
  readonly endings?: readonly string[]
  /** How a word ends that tells how something is done and may stand before the verb: `briefly`. */
  readonly adverb?: string
  /** Capitals that are no abbreviation to explain: everyday ones, and words that authors stress. Written as in a text. */
  readonly everyday: readonly string[]
  /** Openings of an alternative text that say only that there is a picture. */
  readonly pictureOpenings: readonly string[]
  /** Words that announce content that can disturb. */
  readonly disturbing: readonly string[]
  /** Words for minutes behind a number: `minutes`, `min`. */
  readonly minutes: readonly string[]
  /** Titles that would fit any lesson: `background`. */
  readonly emptyTitles: readonly string[]
  /** What a title ends in that only says that it goes on: `continued`. */
  readonly continued: readonly string[]
  /** Documents that are cited with their year: `policy`, `resolution*`. */
  readonly documents: readonly string[]
  /** Words for a slide before its number. */
  readonly slide: readonly string[]
  readonly question: QuestionWords
  /** Words by which the end of a heavy lesson says that it is one: `debrief`, `closing`. */
  readonly closing: readonly string[]
  /** Words for what facilitators do for themselves after a heavy lesson. */
  readonly selfCare: readonly string[]
  /** Words for what somebody who teaches a heavy lesson must have: experience, training. */
  readonly experience: readonly string[]
  /** Texts of links that do not say where they lead. */
  readonly vagueLinks: readonly string[]
  /** Small words by which a text in Latin letters shows its language; none where the script shows it. */
  readonly functionWords: readonly string[]
  /** Abbreviations of names that the UN's own style writes out, and the names. Written as in a text. */
  readonly unNames: Readonly<Record<string, string>>
}

/** Words that make a question with options unclear, or give its answer away. */
export interface QuestionWords {
  /** Options that point at the others: `all of the above`. */
  readonly allOrNone: readonly string[]
  /** Words that turn a question round: `not`, `except`. */
  readonly negative: readonly string[]
  /** Words that are hardly ever true: `always`, `never`. */
  readonly absolute: readonly string[]
  /** Words that everybody measures differently: `often`, `usually`. */
  readonly vague: readonly string[]
}

/** The words of a text that is written as a list for the eye, over several lines. */
export function list(text: string): string[] {
  return text.trim().split(/\s+/)
}

/** The same for phrases, parted by commas. */
export function phrases(text: string): string[] {
  return text.trim().split(/\s*[,\n]\s*/)
}

/** Every verb that can be observed. */
export function observableVerbs({ verbs }: Words): readonly string[] {
  return levels.flatMap(level => verbs[level])
}

// Every word of every outcome is looked up among some hundred verbs.
const foldedVerbs = new WeakMap<Words, ReadonlySet<string>>()

/** True for a verb that can be observed, as `fold` gives it. */
export function isObservable(verb: string, words: Words): boolean {
  const known = foldedVerbs.get(words) ?? new Set(observableVerbs(words).map(fold))
  foldedVerbs.set(words, known)
  return known.has(verb)
}
