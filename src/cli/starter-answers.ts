import type { profiles } from '../deck/front-matter.js'
import { isLanguageTag } from '../deck/language.js'

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

/** The starter's own plan; a lesson that promises less would not pass its first check. */
const shortest = 25

/** Why a text is no language tag, if it is none. */
export function tagFault(value: string): string | undefined {
  return isLanguageTag(value) ? undefined : 'Expected a language tag, like `en`, `fr`, `ar` or `pt-BR`.'
}

/** Why a text is no duration for a new deck, if it is none. */
export function minutesFault(value: string): string | undefined {
  return /^[1-9]\d{0,3}$/.test(value) && Number(value) >= shortest
    ? undefined
    : `Expected whole minutes, at least \`${shortest}\`: the deck to begin with takes that long.`
}
