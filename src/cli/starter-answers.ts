import { shortestBriefing, shortestStarter } from '../build/fill-starter.js'
import { meantLanguage, meantMinutes } from '../build/meant-answer.js'
import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import type { profiles } from '../deck/front-matter.js'
import type { Reading } from './flags.js'

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

/** The tag of the language that a text names. */
export function readLanguage(text: string): Reading<string> {
  const value = meantLanguage(text)
  return value === undefined
    ? { expected: 'expected a language tag, like `en`, `fr`, `ar` or `pt-BR`, or its name' }
    : { value }
}

/** The minutes for a new deck that a text names. */
export function readMinutes(text: string): Reading<number> {
  const value = meantMinutes(text)
  return value === undefined || value < shortestBriefing
    ? {
        expected: `expected minutes, at least \`${shortestBriefing}\`, such as \`10\` for a briefing or \`45\` for a lesson`
      }
    : { value }
}

/** Why a deck of this profile cannot be that short, if it cannot: a briefing has no outcomes, which the UN's curricula ask for. */
export function tooShortFor({
  duration,
  profile
}: Pick<WantedStarter, 'duration' | 'profile'>): Diagnostic | undefined {
  if (duration === undefined || duration >= shortestStarter || profile === undefined || profile === 'plain')
    return undefined
  return usageDiagnostic({
    what: `Unexpected \`${duration}\` minutes for a lesson of profile \`${profile}\`, expected at least \`${shortestStarter}\``,
    why: 'What is shorter begins as a briefing, without outcomes and questions, which this profile asks for.',
    fix: 'Give it more minutes, or leave `--profile` out.'
  })
}
