import { shortestBriefing, shortestStarter } from '../build/fill-starter.js'
import { meantLanguage, meantMinutes } from '../build/meant-answer.js'
import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
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
  return minutes !== undefined && minutes >= shortestBriefing
    ? undefined
    : `Expected minutes, at least \`${shortestBriefing}\`, such as \`10\` for a briefing or \`45\` for a lesson.`
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
