import { isLanguageTag, mayBeSpoken } from '../deck/language.js'

/** Counts in which language how many letters are written. */
export interface Languages {
  readonly heard: (language: string | undefined, text: string) => void
  /** BCP 47 tag of most letters. */
  main(): string
  /** Other languages that more than a few words are in. */
  others(): readonly string[]
}

/** Scripts that tell what a language cannot be: programs leave the language of the keyboard on words in any other. */
const scripts: readonly (readonly [script: RegExp, usual: string, also: readonly string[]])[] = [
  [/\p{Script=Arabic}/u, 'ar', ['ar', 'fa', 'ur', 'ps', 'ku', 'sd', 'ug']],
  [/\p{Script=Hebrew}/u, 'he', ['he', 'yi']],
  [/\p{Script=Cyrillic}/u, 'ru', ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja', ['ja']],
  [/\p{Script=Hangul}/u, 'ko', ['ko']],
  [/\p{Script=Han}/u, 'zh', ['zh', 'ja', 'ko']],
  [/\p{Script=Greek}/u, 'el', ['el']],
  [/\p{Script=Thai}/u, 'th', ['th']],
  [/\p{Script=Devanagari}/u, 'hi', ['hi', 'ne', 'mr']]
]

/** The least letters that count as words of another language. */
const few = 40

export function countLanguages(): Languages {
  const letters = new Map<string, number>()
  const heard = (language: string | undefined, text: string) => {
    const count = text.match(/\p{L}/gu)?.length ?? 0
    if (count === 0) return
    const tag = languageOf(language, text)
    letters.set(tag, (letters.get(tag) ?? 0) + count)
  }
  const ranked = () => [...letters].toSorted(([, a], [, b]) => b - a)
  return {
    heard,
    main: () => ranked()[0]?.[0] ?? 'en',
    others: () =>
      ranked()
        .slice(1)
        .filter(([, count]) => count >= few)
        .map(([tag]) => tag)
  }
}

function languageOf(language: string | undefined, text: string): string {
  const tag = base(language)
  const [, usual, also = []] = scripts.find(([script]) => script.test(text)) ?? []
  if (usual !== undefined) return tag !== undefined && also.includes(tag) ? tag : usual
  const isForeign = tag !== undefined && scripts.some(([, , known]) => known.includes(tag))
  return tag === undefined || isForeign ? 'en' : tag
}

/** The language without its country, which a lesson seldom means; Portuguese and Chinese keep none either. */
function base(language: string | undefined): string | undefined {
  const tag = language?.toLowerCase().split(/[-_]/)[0]
  return tag !== undefined && /^[a-z]{2,3}$/.test(tag) && isLanguageTag(tag) && mayBeSpoken(tag) ? tag : undefined
}
