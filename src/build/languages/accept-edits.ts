import { type Diagnostic, usageDiagnostic } from '../../deck/diagnostic.js'
import { nearest } from '../../deck/phrasing.js'
import type { WriteProblem } from '../../host/output/write-problem.js'
import { type Acceptance, acceptEdits } from '../../translate/accept.js'
import { isWanted } from '../usage.js'
import { missingCatalogue } from './missing-catalogue.js'
import { type ClosedDeck, type DecksRequest, isOpen, type OpenDeck, openDecks } from './open-deck.js'
import { writeCatalogues } from './write-catalogues.js'

export interface AcceptRequest extends DecksRequest {
  /** Keys of texts, as catalogues name them: `msgctxt`. */
  readonly keys: readonly string[]
  /** None means every language that a deck has. */
  readonly languages: readonly string[]
}

/** What became of one deck's translations. */
export interface AcceptedDeck {
  readonly deck: OpenDeck
  readonly catalogues: readonly {
    readonly file: string
    readonly outcomes: readonly { readonly key: string; readonly outcome: Acceptance }[]
  }[]
  readonly problem?: WriteProblem
}

/** Lets stale translations stand whose source was edited without a change of meaning. Refuses a key that no deck has. */
export async function acceptMinorEdits(
  request: AcceptRequest
): Promise<readonly (AcceptedDeck | ClosedDeck)[] | Diagnostic> {
  const { keys, languages } = request
  const decks = await openDecks(request)
  if ('rule' in decks) return decks
  const open = decks.filter(isOpen)
  const unclear = unknownKey(keys, open) ?? missingCatalogue(languages, decks)
  // A deck that stays closed may be the one that has the key.
  if (unclear && open.length === decks.length) return unclear
  const done: (AcceptedDeck | ClosedDeck)[] = []
  for (const deck of decks) done.push(isOpen(deck) ? await accept(deck, request) : deck)
  return done
}

async function accept(deck: OpenDeck, { keys, languages, today }: AcceptRequest): Promise<AcceptedDeck> {
  const settled = deck.catalogues.map(catalogue => {
    const records = deck.lock?.languages[catalogue.language] ?? []
    return isWanted(catalogue.language, languages) ? acceptEdits(catalogue, keys, records) : { catalogue, outcomes: [] }
  })
  const catalogues = settled
    .filter(({ outcomes }) => outcomes.length > 0)
    .map(({ catalogue: { file }, outcomes }) => ({ file, outcomes }))
  if (catalogues.length === 0) return { deck, catalogues }
  const problem = await writeCatalogues(
    deck,
    settled.map(({ catalogue }) => catalogue),
    { today }
  )
  return { deck, catalogues, ...(problem && { problem }) }
}

function unknownKey(keys: readonly string[], decks: readonly OpenDeck[]): Diagnostic | undefined {
  const known = decks.flatMap(({ segments }) => segments.map(({ key }) => key))
  const unknown = keys.find(key => !known.includes(key))
  if (unknown === undefined) return undefined
  const meant = nearest(unknown, known)
  return usageDiagnostic({
    what: `No text has the key \`${unknown}\`${meant === undefined ? '' : `, did you mean \`${meant}\`?`}`,
    fix: 'Type `backbrief languages status --stale`: it lists the keys of what is stale.'
  })
}
