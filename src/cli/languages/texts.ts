import type { AcceptedDeck } from '../../build/languages/accept-edits.js'
import type { ExportedDeck } from '../../build/languages/export-catalogues.js'
import type { ImportedFile } from '../../build/languages/import-catalogue.js'
import type { InterfaceStatus } from '../../build/languages/interface-status.js'
import type { DeckStatus, StaleText } from '../../build/languages/language-status.js'
import type { UpdatedDeck } from '../../build/languages/update-languages.js'
import { areas, type Coverage, type MinCoverage, type UnitState } from '../../deck/catalogue.js'
import { translatedShare } from '../../deck/catalogue-coverage.js'
import { isSameLanguage } from '../../deck/language.js'
import { counted } from '../../deck/phrasing.js'
import { said } from '../command-name.js'
import { visible } from '../report/visible.js'

// What the commands of `languages` say.

export function updatedText({ deck, catalogues }: UpdatedDeck, language?: string): string {
  const shown = language === undefined ? catalogues : catalogues.filter(one => isSameLanguage(one.language, language))
  if (shown.length === 0)
    return said(`${deck.location.file} has no translations. Type \`backbrief languages add fr\` to begin one.`)
  return shown.map(({ file, coverage }) => `${file}: ${countsText(coverage)}.`).join('\n')
}

/** The same of a language that was added, and how to take it back. */
export function addedText(updated: UpdatedDeck, language: string): string {
  const added = updated.catalogues.find(one => one.isNew)
  const back = added ? `\n  To take it back, delete ${added.file}: the deck is unchanged.` : ''
  return updatedText(updated, language) + back
}

export function exportedText({ deck, files }: ExportedDeck): string {
  if (files.length === 0) return `${deck.location.file} has no translations to export.`
  return files.map(({ path, units }) => (units === undefined ? path : `${path}: ${counted(units, 'text')}`)).join('\n')
}

const outcomeWords = {
  taken: 'taken in',
  same: 'already there',
  stale: 'made for earlier words, taken in as stale',
  outdated: 'older than what is here, left out',
  conflict: 'changed here too, left out',
  faulty: 'with wrong tags, marked as needing work',
  unfinished: 'marked as needing work',
  unknown: 'of no text of the deck, kept at the end of the catalogue'
} as const

export function importedText({ file, outcomes }: ImportedFile): string {
  if (outcomes.length === 0) return `${file}: the file holds no translations.`
  const lines = Object.entries(outcomeWords).flatMap(([outcome, words]) => {
    const keys = outcomes.filter(one => one.outcome === outcome).map(({ key }) => key)
    if (keys.length === 0) return []
    const isWorthNaming = outcome !== 'taken' && outcome !== 'same'
    return [`  ${keys.length} ${words}`, ...(isWorthNaming ? keys.map(key => `    ${visible(key)}`) : [])]
  })
  const hint = outcomes.some(({ outcome }) => outcome === 'conflict')
    ? ['Where both have changed, `--prefer-file` takes the words of the file.']
    : []
  return [`${file}:`, ...lines, ...hint].join('\n')
}

const acceptanceWords = {
  accepted: 'stands again',
  current: 'was not stale',
  tags: 'has other tags in its source now: translate it again',
  untranslated: 'is not translated'
} as const

export function acceptedText({ deck, catalogues }: AcceptedDeck): string {
  if (catalogues.length === 0) return `${deck.location.file} has none of these texts.`
  return catalogues
    .flatMap(({ file, outcomes }) => [
      `${file}:`,
      ...outcomes.map(({ key, outcome }) => `  ${visible(key)} ${acceptanceWords[outcome]}`)
    ])
    .join('\n')
}

/** What is to be known of a language that Backbrief has no words of its own in. */
export function interfaceText({ language, file, isThere, lacking, total }: InterfaceStatus): string {
  const stays = `Words that Backbrief adds (buttons, Time, Method, headings of the handout) stay English in \`${language}\``
  return isThere
    ? `${stays}: ${lacking} of ${total}. Translate them in ${file}${file.endsWith('.json') ? '; the names before the colons stay' : ', as you translate a deck'}.`
    : `${stays}: ${lacking} of ${total}. Type \`backbrief languages update\`, which writes ${file}, and translate them there.`
}

export interface StatusTextOptions {
  /** Whether each stale text is listed. */
  readonly stale: boolean
  /** `YYYY-MM-DD`. */
  readonly today: string
}

export function statusText({ deck, languages }: DeckStatus, { stale: isListed, today }: StatusTextOptions): string {
  if (languages.length === 0)
    return said(`${deck.location.file} has no translations. Type \`backbrief languages add fr\` to begin one.`)
  const lines = languages.flatMap(({ language, coverage, faulty, doubtful, stale }) => [
    `  ${language}  ${countsText(coverage)}`,
    ...areas.map(area => `      ${area.padEnd(6)}  ${countsText({ ...coverage, states: coverage.areas[area] })}`),
    ...(coverage.staleSince === undefined
      ? []
      : [`      The oldest stale text is stale since ${age(coverage.staleSince, today)}.`]),
    ...(faulty + doubtful > 0
      ? [
          said(
            `      ${counted(faulty, 'translation')} with an error, ${doubtful} to look at: \`backbrief check\` shows them`
          )
        ]
      : []),
    ...(isListed ? stale.flatMap(text => staleLines(text, today)) : [])
  ])
  return [`${deck.location.file}, ${counted(languages[0]?.coverage.total.words ?? 0, 'word')}`, ...lines].join('\n')
}

function staleLines({ key, slide, source, before, since }: StaleText, today: string): string[] {
  const where = [
    ...(slide === undefined ? [] : [`slide ${slide}`]),
    ...(since === undefined ? [] : [`since ${age(since, today)}`])
  ]
  return [
    `      stale  ${visible(key)}${where.length === 0 ? '' : `, ${where.join(', ')}`}`,
    ...(before === undefined ? [] : [`        was  ${visible(before)}`]),
    `        is   ${visible(source)}`
  ]
}

/** `2026-11-20, 12 days`. */
function age(since: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000)
  return days > 0 ? `${since}, ${counted(days, 'day')}` : since
}

/** Where less of a deck is translated than it must be. */
export function lackingTexts({ deck, languages }: DeckStatus, min: MinCoverage): string[] {
  return languages.flatMap(({ language, coverage }) =>
    areas.flatMap(area => {
      const [share, wanted] = [translatedShare(coverage.areas[area]), min[area] ?? 0]
      if (share >= wanted) return []
      return `\`${share} %\` of the words of \`${area}\` of ${deck.location.file} are translated into \`${language}\`, expected at least \`${wanted} %\``
    })
  )
}

export function statusJson(decks: readonly DeckStatus[]): string {
  const plain = decks.map(({ deck, languages, interfaces }) => ({
    deck: deck.location.id,
    file: deck.location.file,
    sourceLanguage: deck.deck.language,
    languages,
    interfaces
  }))
  return JSON.stringify({ schema: 1, decks: plain }, undefined, 2)
}

const stateWords: Readonly<Record<UnitState, string>> = {
  reviewed: 'reviewed',
  translated: 'translated, not reviewed',
  stale: 'stale',
  unsure: 'needing work',
  missing: 'missing'
}

/** `120 words reviewed, 30 missing`. */
function countsText({ states }: Pick<Coverage, 'states'>): string {
  const order = ['reviewed', 'translated', 'stale', 'unsure', 'missing'] as const
  const parts = order
    .filter(state => states[state].units > 0)
    .map((state, index) =>
      index === 0
        ? `${counted(states[state].words, 'word')} ${stateWords[state]}`
        : `${states[state].words} ${stateWords[state]}`
    )
  return parts.length === 0 ? 'nothing to translate' : parts.join(', ')
}
