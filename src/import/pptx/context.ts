import type { Languages } from '../languages.js'
import type { Package, Relationship } from '../open/package.js'
import type { Xml } from '../open/xml.js'
import type { MediaFiles } from './media.js'
import type { Ancestry } from './placeholders.js'
import { safeAddress, type TextContext } from './text.js'

/** What all slides of a presentation share. */
export interface DeckContext {
  readonly opened: Package
  readonly media: MediaFiles
  readonly languages: Languages
  /** The number of a slide, from 1, by the name of its part. */
  readonly numbers: ReadonlyMap<string, number>
  /** Slides that others link to, by number; filled while slides are read. */
  readonly linked: Set<number>
  /** True for files that our own `--to pptx` has written: their drawings can be read back. */
  readonly isOurs: boolean
  /** In EMU. */
  readonly size: { readonly width: number; readonly height: number }
}

/** What reading one slide needs. */
export interface SlideContext extends DeckContext {
  readonly part: string
  readonly number: number
  readonly ancestry: Ancestry
  readonly relationships: ReadonlyMap<string, Relationship>
  readonly lose: (what: string) => void
}

/** What the texts of a slide need: links are led to slides of the deck or to the web, and to nothing else. */
export function textContext(context: SlideContext, chain: TextContext['chain']): TextContext {
  return {
    chain,
    link: click => linkOf(click, context),
    heard: context.languages.heard,
    lose: context.lose
  }
}

export function linkOf(
  click: Xml,
  { relationships, numbers, linked, lose }: Pick<SlideContext, 'relationships' | 'numbers' | 'linked' | 'lose'>
): string | undefined {
  const found = relationships.get(click.attributes['r:id'] ?? '')
  if (!found) return undefined
  if (found.isExternal) {
    const address = safeAddress(found.target)
    if (address === undefined)
      lose(`A link to \`${found.target.slice(0, 80)}\`: only addresses of the web and of mail can be links`)
    return address
  }
  const number = numbers.get(found.target)
  if (found.type !== 'slide' || number === undefined) return undefined
  linked.add(number)
  return `#${slideId(number)}`
}

/** The id of a slide that others link to. */
export function slideId(number: number): string {
  return `slide-${number}`
}

/** Names of files taken from a slide: `slide-03`. */
export function stemOf(number: number): string {
  return `slide-${String(number).padStart(2, '0')}`
}
