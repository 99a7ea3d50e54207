import { resolve } from 'node:path'
import type { Catalogue } from '../../deck/catalogue.js'
import { type Diagnostic, usageDiagnostic } from '../../deck/diagnostic.js'
import { writeFiles } from '../../host/output/write-files.js'
import type { WriteProblem } from '../../host/output/write-problem.js'
import { displayPath } from '../../host/source/display-path.js'
import { withSimilar } from '../../translate/translation-memory.js'
import { templatesForText } from '../context.js'
import { interfaceWords } from '../interface-words.js'
import { strayOut } from '../usage.js'
import { type ExchangeFormat, exchangeFormats } from './exchange-formats.js'
import { missingCatalogue } from './missing-catalogue.js'
import { type ClosedDeck, type DecksRequest, isOpen, type OpenDeck, openDecks } from './open-deck.js'
import { writeCatalogues } from './write-catalogues.js'

export interface ExportRequest extends DecksRequest {
  /** The name of one of `exchangeFormats`. */
  readonly format: string
  /** None means every language that a deck has. */
  readonly languages: readonly string[]
  /** Leaves out what is translated and not stale. */
  readonly onlyOpen: boolean
  /** Writes the source where there is no translation: OmegaT shows only units of XLIFF 1.2 that have one. */
  readonly prefill: boolean
  /** The folder to write into, relative to `cwd`. */
  readonly out: string
  /** Whether that is the usual one, which nobody has named. */
  readonly isDefaultOut?: boolean
}

/** What became of one deck: the files that were written for translators, as the user would type them. */
export interface ExportedDeck {
  readonly deck: OpenDeck
  readonly files: readonly { readonly path: string; readonly language: string; readonly units?: number }[]
  readonly problem?: WriteProblem
}

/** Writes files for translators, after the catalogues have been brought up to date: so each text is known again when it returns. */
export async function exportCatalogues(
  request: ExportRequest
): Promise<readonly (ExportedDeck | ClosedDeck)[] | Diagnostic> {
  const wrong = idleOption(request) ?? strayOut(request, 'backbrief languages export')
  if (wrong) return wrong
  const decks = await openDecks(request)
  if ('rule' in decks) return decks
  const unclear = missingCatalogue(request.languages, decks)
  if (unclear) return unclear
  const done: (ExportedDeck | ClosedDeck)[] = []
  for (const deck of decks) done.push(isOpen(deck) ? await exportDeck(deck, request) : deck)
  return done
}

/** An option that does nothing in the format that is asked for. */
function idleOption({ format: name, onlyOpen, prefill }: ExportRequest): Diagnostic | undefined {
  const format = exchangeFormats.find(known => known.name === name)
  if (prefill && !format?.canPrefill)
    return usageDiagnostic({
      what: `\`--prefill-target\` is for XLIFF, and does nothing in \`--format ${name}\``,
      fix: 'Leave `--prefill-target` out, or type `--format xliff12`.'
    })
  if (onlyOpen && !format?.listsTexts)
    return usageDiagnostic({
      what: `\`--only-open\` leaves out texts, but \`--format ${name}\` does not list any`,
      fix: 'Leave `--only-open` out, or type another `--format`.'
    })
  return undefined
}

async function exportDeck(deck: OpenDeck, request: ExportRequest): Promise<ExportedDeck> {
  const { cwd, out, languages, today } = request
  const format = exchangeFormats.find(({ name }) => name === request.format)
  const wanted = deck.catalogues
    .filter(({ language }) => languages.length === 0 || languages.includes(language))
    .map(catalogue => withSimilar(catalogue, deck.memory(catalogue.language)))
  if (!format || wanted.length === 0) return { deck, files: [] }
  const exported = format.reader ? wanted.map(({ language }) => language) : []
  const unsaved = await writeCatalogues(deck, deck.catalogues, { exported, today })
  if (unsaved) return { deck, files: [], problem: unsaved }
  const files = await Promise.all(wanted.map(catalogue => writeFor(catalogue, deck, format, request)))
  const problem = await writeFiles(resolve(cwd, out), files)
  if (problem) return { deck, files: [], problem }
  const written = files.map(({ content: _, ...file }) => ({
    ...file,
    path: displayPath(resolve(cwd, out, file.path), cwd)
  }))
  return { deck, files: written }
}

async function writeFor(
  catalogue: Catalogue,
  { deck, location }: OpenDeck,
  format: ExchangeFormat,
  request: ExportRequest
) {
  const chosen = format.listsTexts ? chosenUnits(catalogue, request) : catalogue
  const { language } = catalogue
  const content = await format.write({
    catalogue: chosen,
    glossary: deck.glossary,
    templates: async () => {
      const { own } = await interfaceWords(location, language)
      return templatesForText(language, JSON.stringify(chosen), own)
    }
  })
  const path = `${catalogue.deck}.${language}.${format.extension}`
  return { path, language, content, ...(format.listsTexts && { units: chosen.units.length }) }
}

function chosenUnits(catalogue: Catalogue, { onlyOpen, prefill }: ExportRequest): Catalogue {
  const open = ({ state }: Catalogue['units'][number]) => state !== 'translated' && state !== 'reviewed'
  const units = onlyOpen ? catalogue.units.filter(open) : catalogue.units
  const filled = prefill ? units.map(unit => (unit.target === '' ? { ...unit, target: unit.source } : unit)) : units
  return { ...catalogue, units: filled, ...(onlyOpen && { obsolete: [] }) }
}
