/** What the rules have to know of one language. One file for each language; a rule that finds no list says so and goes on. */
export interface Words {
  /** Verbs that a facilitator can see or hear somebody do, in the form that an outcome begins with. */
  readonly observable: readonly string[]
  /** Observable verbs that are also nouns: in `and report`, only a person can tell. */
  readonly alsoNouns: readonly string[]
  /** Openings that nobody can observe, lower case, each with the verbs to propose instead. */
  readonly unobservable: Readonly<Record<string, readonly string[]>>
  /** Openings that may stand before the verb and say nothing, lower case: `to`, `be able to`. */
  readonly stems: readonly string[]
  /** The line that may stand above the outcomes. */
  readonly stem: string
  /** Words that join two things: `and`, `&`. */
  readonly joiners: readonly string[]
  /** How a verb may end where the list has its plain form, longest first: `describing`, `describes`. */
  readonly endings: readonly string[]
  /** How a word ends that tells how something is done and may stand before the verb: `briefly`. */
  readonly adverb: string
  /** Capitals that are no abbreviation to explain: everyday ones, and words that authors stress. */
  readonly everyday: readonly string[]
  /** Openings of an alternative text that say only that there is a picture, lower case. */
  readonly pictureOpenings: readonly string[]
  /** Words that announce content that can disturb, lower case. */
  readonly disturbing: readonly string[]
  /** Words for minutes behind a number, lower case: `minutes`, `min`. */
  readonly minutes?: readonly string[]
}
