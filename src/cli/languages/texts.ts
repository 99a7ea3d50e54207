import type { Coverage, UnitState } from '../../deck/catalogue.js'
import type { ExportedDeck } from '../../pipeline/languages/export-catalogues.js'
import type { ImportedFile } from '../../pipeline/languages/import-catalogue.js'
import type { DeckStatus } from '../../pipeline/languages/language-status.js'
import type { UpdatedDeck } from '../../pipeline/languages/update-languages.js'

// What the commands of `languages` say.

export function updatedText({ deck, catalogues }: UpdatedDeck, language?: string): string {
  const shown = language === undefined ? catalogues : catalogues.filter(one => one.language === language)
  if (shown.length === 0)
    return `${deck.location.file} has no translations. Type \`backbrief languages add fr\` to begin one.`
  return shown.map(({ file, coverage }) => `${file}: ${countsText(coverage)}.`).join('\n')
}

export function exportedText({ deck, files }: ExportedDeck): string {
  if (files.length === 0) return `${deck.location.file} has no translations to export.`
  return files.map(({ path, units }) => (units === undefined ? path : `${path}: ${amount(units, 'text')}`)).join('\n')
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
    return [`  ${keys.length} ${words}`, ...(isWorthNaming ? keys.map(key => `    ${key}`) : [])]
  })
  const hint = outcomes.some(({ outcome }) => outcome === 'conflict')
    ? ['Where both have changed, `--prefer-file` takes the words of the file.']
    : []
  return [`${file}:`, ...lines, ...hint].join('\n')
}

export function statusText({ deck, languages }: DeckStatus): string {
  if (languages.length === 0)
    return `${deck.location.file} has no translations. Type \`backbrief languages add fr\` to begin one.`
  const lines = languages.flatMap(({ language, coverage, faulty, doubtful }) => [
    `  ${language}  ${countsText(coverage)}`,
    ...(['slides', 'notes', 'paper'] as const).map(
      area => `      ${area.padEnd(6)}  ${countsText({ ...coverage, states: coverage.areas[area] })}`
    ),
    ...(faulty + doubtful > 0
      ? [`      ${amount(faulty, 'translation')} with an error, ${doubtful} to look at: \`backbrief check\` shows them`]
      : [])
  ])
  return [`${deck.location.file}, ${amount(languages[0]?.coverage.total.words ?? 0, 'word')}`, ...lines].join('\n')
}

export function statusJson(decks: readonly DeckStatus[]): string {
  const plain = decks.map(({ deck, languages }) => ({
    deck: deck.location.id,
    file: deck.location.file,
    sourceLanguage: deck.deck.language,
    languages
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
        ? `${amount(states[state].words, 'word')} ${stateWords[state]}`
        : `${states[state].words} ${stateWords[state]}`
    )
  return parts.length === 0 ? 'nothing to translate' : parts.join(', ')
}

function amount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
