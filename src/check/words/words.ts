import * as z from 'zod'
import { wordLists } from '../../../scripts/template-data.mjs'

/** Bloom's levels of what people do with what they have learnt, and what they show of their attitude. */
export const levels = ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create', 'affective'] as const

const text = z.string().min(1)
const texts = z.array(text).readonly()
// The files are read as text, whatever a value looks like.
const factor = z
  .string()
  .regex(/^\d(\.\d{1,2})?$/)
  .transform(Number)

/** The rules' word lists for one language: `templates/words/<tag>.yaml`, whose comments explain each list. */
export const wordsSchema = z
  .strictObject({
    verbs: z.strictObject({
      remember: texts,
      understand: texts,
      apply: texts,
      analyse: texts,
      evaluate: texts,
      create: texts,
      affective: texts
    }),
    proposed: texts,
    alsoNouns: z.union([z.literal('all'), texts]),
    unobservable: z.record(text, texts),
    doubtful: texts,
    notVerbs: texts,
    infinitives: texts.optional(),
    skills: texts.optional(),
    stems: texts,
    stem: text,
    joiners: texts,
    verbJoiners: texts.optional(),
    how: texts.optional(),
    adverbials: texts.optional(),
    endings: texts.optional(),
    adverb: text.optional(),
    everyday: texts,
    capitals: texts.optional(),
    unNames: z.record(text, text),
    emptyTitles: texts,
    continued: texts,
    slide: texts,
    vagueLinks: texts,
    pictureOpenings: texts,
    documents: texts,
    minutes: texts,
    perEnglishWord: z.strictObject({ slides: factor, notes: factor }).optional(),
    spaceBeforePunctuation: z.literal('yes').optional(),
    question: z.strictObject({ allOrNone: texts, negative: texts, absolute: texts, vague: texts }),
    disturbing: texts,
    closing: texts,
    selfCare: texts,
    experience: texts,
    sentences: z.strictObject({
      optOut: text,
      confidentiality: text,
      selfCare: text,
      experience: text,
      outcome: text,
      feedback: text
    }),
    functionWords: texts
  })
  .readonly()

export type Words = z.infer<typeof wordsSchema>
export type QuestionWords = Words['question']

/** The subtags of all languages that have lists. */
export const languagesWithWords: readonly string[] = Object.keys(wordLists)

/** The lists of one file, validated. Throws an error that says which fields of which file are wrong. */
export function parseWords(tag: string, lists: unknown): Words {
  const { data, error } = wordsSchema.safeParse(lists)
  if (error) throw new Error(`templates/words/${tag}.yaml is not valid:\n${z.prettifyError(error)}`)
  return data
}

const validated = new Map<string, Words>()

// Rules ask for a language wherever they need its words; for which project they do, only the one who runs them knows.
let brought: Readonly<Record<string, Words>> = {}

/** Does some work, which ends before this returns, with word lists of a user's own before those of the program. */
export function withOwnWords<Result>(lists: Readonly<Record<string, Words>>, work: () => Result): Result {
  const before = brought
  brought = lists
  try {
    return work()
  } finally {
    brought = before
  }
}

/** The lists for a BCP 47 tag, by its language subtag; `undefined` where nobody has written them. */
export function wordsOf(language: string): Words | undefined {
  const [tag = ''] = language.split('-')
  if (Object.hasOwn(brought, tag)) return brought[tag]
  const known = validated.get(tag)
  if (known || !languagesWithWords.includes(tag)) return known
  const words = parseWords(tag, wordLists[tag])
  validated.set(tag, words)
  return words
}

const capitals = new Map<string, ReadonlySet<string>>()

/**
 * Ordinary words that authors write in capitals, to stress them or because they are spoken so on the radio: `OVER`, `STOP`. Those of
 * a language, by its BCP 47 tag, and those of English, which stand in decks of every language.
 */
export function ordinaryCapitals(language: string): ReadonlySet<string> {
  const [tag = ''] = language.split('-')
  const isOurs = !Object.hasOwn(brought, tag) && !Object.hasOwn(brought, 'en')
  const known =
    (isOurs ? capitals.get(tag) : undefined) ?? new Set([tag, 'en'].flatMap(subtag => wordsOf(subtag)?.capitals ?? []))
  if (isOurs) capitals.set(tag, known)
  return known
}

/**
 * A sentence for authors to paste, in back quotes and in the deck's language. Falls back to English, with a note.
 */
export function sentenceToPaste(
  name: keyof Words['sentences'],
  language: string,
  write = (sentence: string) => sentence
): string {
  const own = wordsOf(language)?.sentences
  const sentence = own ?? wordsOf('en')?.sentences
  const written = `\`${write(sentence?.[name] ?? '')}\``
  return own ? written : `${written}, in the deck’s language`
}
