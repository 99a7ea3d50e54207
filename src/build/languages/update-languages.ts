import { dirname } from 'node:path'
import type { Catalogue, Coverage } from '../../deck/catalogue.js'
import { coverageOfUnits } from '../../deck/catalogue-coverage.js'
import { type Diagnostic, usageDiagnostic } from '../../deck/diagnostic.js'
import { isLanguageTag, isSameLanguage, languageAlmostNamed, mayBeSpoken, wellCased } from '../../deck/language.js'
import { allOf } from '../../deck/phrasing.js'
import type { WriteProblem } from '../../host/output/write-problem.js'
import { catalogueOf } from '../../translate/catalogue.js'
import { isPseudo } from '../../translate/pseudo.js'
import { meantLanguage } from '../meant-answer.js'
import { beginInterface, type InterfaceStatus, interfaceStatus } from './interface-status.js'
import { type ClosedDeck, type DecksRequest, isOpen, type OpenDeck, openDecks } from './open-deck.js'
import { writeCatalogues } from './write-catalogues.js'

/** What became of one deck's catalogues. */
export interface UpdatedDeck {
  readonly deck: OpenDeck
  readonly catalogues: readonly {
    readonly file: string
    readonly language: string
    readonly coverage: Coverage
    readonly isNew?: true
  }[]
  /** Languages in which words of the interface stay English. */
  readonly interfaces: readonly InterfaceStatus[]
  readonly problem?: WriteProblem
}

export interface UpdateRequest extends DecksRequest {
  /** A language that each deck is to have from now on. */
  readonly add?: string
  /** Whether it is for every deck though there are several and none is named. */
  readonly allDecks?: boolean
}

/** Brings the catalogues of decks in line with their texts: of the languages that are there, and of one that is added. */
export async function updateLanguages(
  request: UpdateRequest
): Promise<readonly (UpdatedDeck | ClosedDeck)[] | Diagnostic> {
  const unfit = request.add === undefined ? undefined : unfitLanguage(request.add)
  if (unfit) return unfit
  const decks = await openDecks(request)
  if ('rule' in decks) return decks
  const unnamed = request.add === undefined ? undefined : unnamedDecks(decks, request.add, request)
  if (unnamed) return unnamed
  const { add = '' } = request
  const own = decks.filter(isOpen).find(({ deck }) => isSameLanguage(deck.language, add))
  if (own)
    return usageDiagnostic({
      what: `\`${own.location.file}\` is written in \`${add}\` itself`,
      fix: 'Name another language, or the decks that are not written in it.'
    })
  const done: (UpdatedDeck | ClosedDeck)[] = []
  for (const deck of decks) done.push(isOpen(deck) ? await update(deck, request) : deck)
  return done
}

/** Refuses to add a language to many decks when none of them was named. */
function unnamedDecks(
  decks: readonly (OpenDeck | ClosedDeck)[],
  language: string,
  { decks: named, allDecks = false }: UpdateRequest
): Diagnostic | undefined {
  const [first] = decks
  if (!first || named.length > 0 || allDecks || decks.length < 2) return undefined
  return usageDiagnostic({
    what: `There are ${decks.length} decks here: ${allOf(decks.map(({ location }) => location.id))}. Expected the names of those that are to be translated into \`${language}\``,
    fix: `Type \`backbrief languages add ${language} ${first.location.id}\`, or the names of several; \`--all-decks\` gives it to every deck.`
  })
}

async function update(deck: OpenDeck, { add, today }: UpdateRequest): Promise<UpdatedDeck> {
  const isNew = add !== undefined && !deck.catalogues.some(({ language }) => isSameLanguage(language, add))
  const catalogues = isNew ? [...deck.catalogues, newCatalogue(deck, add)] : deck.catalogues
  const unwritten = catalogues.length === 0 ? undefined : await writeCatalogues(deck, catalogues, { today })
  const languages = [deck.deck.language, ...catalogues.map(({ language }) => language)]
  const { interfaces, problem = unwritten } = await beginInterfaces(deck, languages)
  return {
    deck,
    interfaces,
    catalogues: catalogues.map(({ file, language, units }, index) => ({
      file,
      language,
      coverage: coverageOfUnits(units),
      ...(isNew && index === catalogues.length - 1 && { isNew })
    })),
    ...(problem && { problem })
  }
}

/** Writes what is to be translated of the interface, where the program does not bring a language, and says how far it is. */
async function beginInterfaces(
  { location }: OpenDeck,
  languages: readonly string[]
): Promise<Pick<UpdatedDeck, 'interfaces' | 'problem'>> {
  const interfaces: InterfaceStatus[] = []
  for (const language of languages) {
    const problem = await beginInterface(location, language)
    if (problem) return { interfaces, problem }
    const status = await interfaceStatus(location, language)
    if (status) interfaces.push(status)
  }
  return { interfaces }
}

/** The empty catalogue of a deck in a language that it does not have yet. Its file has the name that the language has in everybody's case. */
export function newCatalogue({ location, deck, segments, lock, memory }: OpenDeck, tag: string): Catalogue {
  const language = wellCased(tag)
  const folder = dirname(location.file)
  const file = `${folder === '.' ? '' : `${folder}/`}languages/${language}.po`
  const remembered = memory(language)
  return catalogueOf(deck, segments, { language, file, lock, ...(remembered && { memory: remembered }) })
}

/** Why a language cannot be added, if it cannot. */
export function unfitLanguage(language: string): Diagnostic | undefined {
  if (isPseudo(language))
    return usageDiagnostic({
      what: `\`${language}\` is a language for trying a deck out; it needs no catalogue`,
      fix: `Type \`backbrief build --language ${language}\`.`
    })
  if (isLanguageTag(language) && mayBeSpoken(language)) return undefined
  const meant = meantLanguage(language) ?? languageAlmostNamed(language)
  if (meant !== undefined)
    return usageDiagnostic({
      what: `Unexpected \`${language}\`, did you mean \`${meant}\`?`,
      fix: `Write the tag: \`${meant}\`.`
    })
  if (isLanguageTag(language))
    return usageDiagnostic({
      what: `Unexpected \`${language}\`: no language has this tag`,
      fix: 'Write a tag like `fr`, `ar`, `zh` or `pt-BR`.'
    })
  return usageDiagnostic({
    what: `Unexpected \`${language}\`, expected a language tag`,
    fix: 'Write a tag like `fr`, `ar`, `zh` or `pt-BR`.'
  })
}
