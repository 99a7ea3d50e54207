import type { Deck } from '../../deck/deck.js'
import { termIn } from '../../deck/glossary.js'
import { iconNames } from '../../deck/icons.js'
import { readSnippets } from '../../host/source/own-text.js'
import { slideAttributes } from '../../parse/attributes.js'
import { blocks } from '../../parse/blocks.js'
import { type Example, examples } from '../writing/insert-block.js'

/** What the editor of the desk can complete. */
export interface DeskWords {
  /** Names of blocks, and `slide`, with the attributes that each takes. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
  /** Whole blocks, with places to fill in, as editors write them: `${1:Title}`. */
  readonly snippets: readonly { readonly name: string; readonly about: string; readonly text: string }[]
  readonly icons: readonly string[]
  /** What may be added, each with what it is for. */
  readonly examples: readonly Example[]
  /** Terms and abbreviations of the glossary, in the deck's language. */
  readonly terms: readonly { readonly text: string; readonly about: string }[]
}

/** Everything that may be completed in the text of a deck. */
export async function deskWords(deck: Deck | undefined): Promise<DeskWords> {
  const snippets = Object.entries(await readSnippets())
  const attributes = blocks.map(({ name, attributes }) => [name, Object.keys(attributes.shape)] as const)
  return {
    attributes: { slide: Object.keys(slideAttributes.shape), ...Object.fromEntries(attributes) },
    snippets: snippets.map(([name, { description, body }]) => ({
      name: nameIn(body) ?? name.toLowerCase(),
      about: description,
      text: plainSnippet(body.join('\n'))
    })),
    icons: iconNames,
    examples,
    terms: (deck?.glossary ?? []).flatMap(entry => {
      const term = deck && termIn(entry, deck.language)
      if (!term) return []
      const { abbreviation } = term
      return [
        { text: term.term, about: abbreviation ?? term.definition ?? '' },
        ...(abbreviation ? [{ text: abbreviation, about: term.term }] : [])
      ]
    })
  }
}

/** The block that a snippet begins, as it is typed. */
function nameIn(body: readonly string[]): string | undefined {
  return body.map(line => /^:{2,}([a-z]+)/.exec(line)?.[1]).find(name => name !== undefined)
}

/** Of a choice the first word, and no last place: the editor of the desk knows neither. */
function plainSnippet(text: string): string {
  return text.replace(/\$\{(\d+)\|([^,|]*)[^|]*\|\}/g, '$${$1:$2}').replaceAll('$0', '')
}
