import { resolve } from 'node:path'
import { type Diagnostic, usageDiagnostic } from '../../deck/diagnostic.js'
import { isSameLanguage } from '../../deck/language.js'
import type { WriteProblem } from '../../host/output/write-problem.js'
import { displayPath } from '../../host/source/display-path.js'
import { catalogueLimit } from '../../host/source/read-languages.js'
import { readText } from '../../host/source/read-text.js'
import { reportInto } from '../../parse/report.js'
import { reportSourceFault } from '../../parse/source-faults.js'
import type { CatalogueFile } from '../../translate/catalogue-file.js'
import { type Incorporated, incorporate, type MergeOptions } from '../../translate/incorporate.js'
import { readExchange } from './exchange-formats.js'
import { type ClosedDeck, type DecksRequest, isOpen, type OpenDeck, openDecks } from './open-deck.js'
import { newCatalogue, unfitLanguage } from './update-languages.js'
import { writeCatalogues } from './write-catalogues.js'

export interface ImportRequest extends DecksRequest, MergeOptions {
  /** The file that came back, relative to `cwd`. */
  readonly file: string
  /** Its language, when it does not say so itself. */
  readonly language?: string
}

/** What became of a file that came back. */
export interface ImportedFile extends Pick<Incorporated, 'outcomes'> {
  readonly deck: OpenDeck
  readonly language: string
  /** The catalogue that it went into, as the user would type it. */
  readonly file: string
  readonly problem?: WriteProblem
}

/** Takes a translator's file into the catalogue of its deck and language; refuses one of another deck or language. */
export async function importCatalogue(request: ImportRequest): Promise<ImportedFile | ClosedDeck | Diagnostic> {
  const shown = displayPath(request.file, request.cwd)
  const content = await readFileOf(request, shown)
  if ('rule' in content) return content
  const decks = await openDecks(request)
  if ('rule' in decks) return decks
  const deck = deckFor(content, decks, shown)
  if ('rule' in deck || !isOpen(deck)) return deck
  const language = request.language ?? content.language
  const unfit = language === undefined ? undefined : unfitLanguage(language)
  if (unfit) return unfit
  if (language === undefined)
    return usageDiagnostic({ what: `\`${shown}\` does not say its language`, fix: 'Say it: `--language fr`.' })
  const wrong = wrongLanguage(request, content, deck, shown)
  return wrong ?? take(content, deck, language, request)
}

async function readFileOf({ file, cwd }: ImportRequest, shown: string): Promise<CatalogueFile | Diagnostic> {
  const source = await readText(resolve(cwd, file), shown, { limit: catalogueLimit, reach: 'anywhere' })
  const messages: Diagnostic[] = []
  if (source.fault) reportSourceFault(shown, source.fault, reportInto(messages, shown))
  if (messages[0])
    return usageDiagnostic({ what: messages[0].what, fix: 'Name a PO or XLIFF file that a translator has sent back.' })
  const content = readExchange(source.text)
  if (!('fault' in content)) return content
  const line = content.line === undefined ? '' : ` in line ${content.line}`
  return usageDiagnostic({
    what: `\`${shown}\` cannot be read${line}: ${content.fault}`,
    fix: 'Ask for the file again, as PO, XLIFF 1.2 or XLIFF 2.1.'
  })
}

/** The deck that a file says it is of; of several, else, the only one that was asked for. */
function deckFor(
  content: CatalogueFile,
  decks: readonly (OpenDeck | ClosedDeck)[],
  shown: string
): OpenDeck | ClosedDeck | Diagnostic {
  const named = decks.find(({ location }) => location.id === content.deck)
  if (named) return named
  const [only] = decks
  if (content.deck === undefined && only && decks.length === 1) return only
  const there = decks.map(({ location }) => `\`${location.id}\``).join(', ')
  return content.deck === undefined
    ? usageDiagnostic({ what: `\`${shown}\` does not say its deck`, fix: `Name the deck after the file: ${there}.` })
    : usageDiagnostic({
        what: `\`${shown}\` is of the deck \`${content.deck}\`, expected ${there}`,
        fix: 'Name the right deck, or ask for the right file.'
      })
}

function wrongLanguage(
  { language }: ImportRequest,
  content: CatalogueFile,
  { deck }: OpenDeck,
  shown: string
): Diagnostic | undefined {
  if (language !== undefined && content.language !== undefined && !isSameLanguage(language, content.language))
    return usageDiagnostic({
      what: `\`${shown}\` is in \`${content.language}\`, not in \`${language}\``,
      fix: 'Leave `--language` out, or ask for the right file.'
    })
  if (content.sourceLanguage !== undefined && !isSameLanguage(content.sourceLanguage, deck.language))
    return usageDiagnostic({
      what: `\`${shown}\` was translated from \`${content.sourceLanguage}\`, the deck is written in \`${deck.language}\``,
      fix: 'Ask for the file that was made for this deck.'
    })
  if (isSameLanguage(language ?? content.language ?? '', deck.language))
    return usageDiagnostic({
      what: `\`${shown}\` is in \`${deck.language}\`, the language that the deck is written in`,
      fix: 'Ask for the translated file.'
    })
  return undefined
}

/** A language that the deck is not in: a new one, or the wrong file. */
function newLanguage({ deck, catalogues, location }: OpenDeck, language: string, shown: string): Diagnostic {
  const known = catalogues.map(catalogue => `\`${catalogue.language}\``).join(', ')
  return usageDiagnostic({
    what: `\`${shown}\` is in \`${language}\`, expected a language of the deck \`${deck.id}\`: ${known || 'it has none yet'}`,
    fix: `If it is meant, first type \`backbrief languages add ${language} ${location.file}\`.`
  })
}

async function take(
  content: CatalogueFile,
  deck: OpenDeck,
  language: string,
  request: ImportRequest
): Promise<ImportedFile | Diagnostic> {
  const before = deck.catalogues.find(known => isSameLanguage(known.language, language))
  const shown = displayPath(request.file, request.cwd)
  if (!before && request.language === undefined) return newLanguage(deck, language, shown)
  const catalogue = before ?? newCatalogue(deck, language)
  const records = deck.lock?.languages[catalogue.language] ?? []
  const { catalogue: after, outcomes } = incorporate(catalogue, content, { ...request, records })
  if (outcomes.length > 0 && outcomes.every(({ outcome }) => outcome === 'unknown'))
    return usageDiagnostic({
      what: `No text of \`${shown}\` is of the deck \`${deck.location.id}\``,
      fix: 'Name the deck that the file was made for.'
    })
  const others = deck.catalogues.filter(known => known !== before)
  const problem = await writeCatalogues(deck, [...others, after], request)
  return { deck, language: catalogue.language, file: catalogue.file, outcomes, ...(problem && { problem }) }
}
