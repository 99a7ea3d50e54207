import { shortestStarter } from '../build/fill-starter.js'
import { meantLanguage, meantMinutes } from '../build/meant-answer.js'
import type { profiles } from '../deck/front-matter.js'

/** What a new deck is to be, as far as the user has said it. */
export interface WantedStarter {
  readonly title?: string
  readonly language?: string
  /** Minutes. */
  readonly duration?: number
  readonly profile?: Profile
}

export type Profile = (typeof profiles)[number]

/** What a deck is when nobody says anything else. */
export const usual = { language: 'en', duration: 30, profile: 'plain' } as const satisfies WantedStarter

/** The languages that buttons and printed labels are there for: those that are offered. */
export const offeredLanguages = ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'pt'] as const

/** Why a text names no language, if it names none. */
export function languageFault(value: string): string | undefined {
  return meantLanguage(value) === undefined
    ? 'Expected a language tag, like `en`, `fr`, `ar` or `pt-BR`, or its name.'
    : undefined
}

/** Why a text is no duration for a new deck, if it is none. */
export function minutesFault(value: string): string | undefined {
  const minutes = meantMinutes(value)
  return minutes !== undefined && minutes >= shortestStarter
    ? undefined
    : `Expected minutes, at least \`${shortestStarter}\`, such as \`45\`: the deck to begin with takes that long.`
}
