import { fold } from './words/phrase.js'
import { languagesWithWords, wordsOf } from './words/words.js'

// Ours. In a shorter text a name or a title can be in any language.
const enoughLetters = { ideographic: 8, other: 20 }
const enoughFunctionWords = 3
const timesAsMany = 3

const scripts = [
  { tag: 'ar', pattern: /\p{Script=Arabic}/gu },
  { tag: 'ru', pattern: /\p{Script=Cyrillic}/gu },
  { tag: 'zh', pattern: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { tag: 'ko', pattern: /\p{Script=Hangul}/gu }
] as const

// Chinese is never written with these letters, nor Arabic or Russian with those.
const tellingLetters: readonly { readonly tag: string; readonly script: string; readonly pattern: RegExp }[] = [
  { tag: 'ja', script: 'zh', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { tag: 'fa', script: 'ar', pattern: /[پچژگ]/u },
  { tag: 'uk', script: 'ru', pattern: /[їєґ]/iu }
]

/**
 * The language that a text looks like, as a subtag, by its script and its small words; undefined when it is short or unclear. A script
 * that several languages share counts as the one with most readers, unless a letter tells.
 */
export function languageOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  for (const { tag, pattern } of scripts) {
    const count = text.match(pattern)?.length ?? 0
    const enough = tag === 'zh' ? enoughLetters.ideographic : enoughLetters.other
    if (count >= enough && count > letters / 2)
      return tellingLetters.find(({ script, pattern }) => script === tag && pattern.test(text))?.tag ?? tag
  }
  return byFunctionWords(text)
}

/** True when a text looks like a language that is neither the deck's nor written like it. */
export function isAnotherLanguage(found: string, language: string): boolean {
  const [own = ''] = language.split('-')
  if (found === own) return false
  // Persian may look Arabic, Ukrainian Russian; a line of Japanese may hold Chinese characters only, but no line of Chinese holds kana.
  if (found === 'ja') return true
  const family = sameScript.find(tags => tags.includes(found))
  return !family?.includes(own)
}

const sameScript: readonly (readonly string[])[] = [
  ['ar', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug'],
  ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'mn'],
  ['zh', 'ja', 'yue']
]

function byFunctionWords(text: string): string | undefined {
  const words = fold(text).match(/\p{L}+/gu) ?? []
  const counts = languagesWithWords
    .map(tag => {
      const known = wordsOf(tag)?.functionWords ?? []
      return { tag, count: words.filter(word => known.includes(word)).length }
    })
    .sort((a, b) => b.count - a.count)
  const [best, second] = counts
  if (!best || best.count < enoughFunctionWords || best.count < timesAsMany * (second?.count ?? 0)) return undefined
  return best.tag
}
