import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { directive } from 'micromark-extension-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Data, type Processor, unified } from 'unified'
import { maxSlides } from './limits.js'

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type ConstructsByCode = NonNullable<Extension['text']>
type Constructs = ConstructsByCode[string]
type Construct = Exclude<NonNullable<Constructs>, readonly unknown[]>
type Events = ThisParameterType<Construct['tokenize']>['events']

const autolinks = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink'])

/**
 * Makes the search for bare addresses linear. GFM has none inside an open bracket, and micromark searches for that bracket from
 * every word back over all words before it: 14 KiB of words after one `[` take a second.
 */
export function withQuickAutolinks(extension: Extension): Extension {
  return withText(extension, construct => [quick(construct)])
}

/**
 * What GFM has only where its sign stands. micromark tries to read an address from the beginning of every word and a table from the beginning
 * of every line, and most slides have neither.
 */
const signs: readonly { readonly construct: string; readonly sign: RegExp }[] = [
  { construct: 'emailAutolink', sign: /@/ },
  { construct: 'wwwAutolink', sign: /www/i },
  { construct: 'protocolAutolink', sign: /http/i },
  // A table of one column may do without `|`, if its second line says on which side the column stands.
  { construct: 'table', sign: /\||:-|-:/ }
]

/** What the search of texts for addresses, after they are read, can find something in: `&` may be any letter, by its number. */
const mayHoldAddresses = /[@&]|www|http/i

/** An extension without the constructs of some names. */
function withoutConstructs(extension: Extension, names: readonly string[]): Extension {
  const change = (construct: Construct) => (names.includes(construct.name ?? '') ? [] : [construct])
  return withFlow(withText(extension, change), change)
}

function withText(extension: Extension, change: (construct: Construct) => readonly Construct[]): Extension {
  return extension.text ? { ...extension, text: changed(extension.text, change) } : extension
}

function withFlow(extension: Extension, change: (construct: Construct) => readonly Construct[]): Extension {
  return extension.flow ? { ...extension, flow: changed(extension.flow, change) } : extension
}

function changed(byCode: ConstructsByCode, change: (construct: Construct) => readonly Construct[]): ConstructsByCode {
  const entries = Object.entries(byCode).map(([code, constructs]) => [code, [constructs ?? []].flat().flatMap(change)])
  return Object.fromEntries(entries)
}

function quick(construct: Construct): Construct {
  if (!autolinks.has(construct.name ?? '')) return construct
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const begin = construct.tokenize.call(this, effects, ok, nok)
      return code => (isInOpenBracket(this.events) ? nok(code) : begin(code))
    }
  }
}

/** The index of the last open bracket found, valid until it is closed or abandoned. */
const found = new WeakMap<Events, number>()

function isInOpenBracket(events: Events): boolean {
  const known = found.get(events)
  if (known !== undefined && isOpenBracket(events, known)) return true
  for (let index = events.length - 1; index >= 0; index -= 1) {
    if (isOpenBracket(events, index)) {
      found.set(events, index)
      return true
    }
    // micromark's own mark: there is none from here back.
    if ('_gfmAutolinkLiteralWalkedInto' in (events[index]?.[1] ?? {})) return false
  }
  return false
}

function isOpenBracket(events: Events, index: number): boolean {
  const token = events[index]?.[1]
  return (token?.type === 'labelLink' || token?.type === 'labelImage') && !token._balanced
}

/**
 * Leaf and container directives without text directives, which would eat `10:30`, `3:1` and `MARA:report`.
 * The micromark extension offers no switch, so only its flow half is handed on.
 */
function flowDirectives(this: Processor): void {
  const { flow } = directive()
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...(flow ? [{ flow }] : [])]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
}

/**
 * Chinese and Japanese have no spaces around words, so by CommonMark's rule for emphasis the signs of `与**“早期预警”**有关` are text.
 * The rule is relaxed next to characters of these scripts; for all other text it is CommonMark's own.
 */
function emphasisWithoutSpaces(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    cjkFriendlyExtension(),
    gfmStrikethroughCjkFriendly({ singleTilde: false })
  ]
}

/** Bare addresses as in GFM, in linear time. */
function quickAutolinks(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(withQuickAutolinks)
}

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(quickAutolinks)
  .use(flowDirectives)
  .use(emphasisWithoutSpaces)
  .freeze()

const readers = new Map<string, typeof reader>()

/** The reader for a text: without what it has no signs of. */
function readerFor(text: string): typeof reader {
  const absent = signs.filter(({ sign }) => !sign.test(text)).map(({ construct }) => construct)
  const withAddresses = mayHoldAddresses.test(text)
  const key = `${absent} ${withAddresses}`
  const known = readers.get(key) ?? reader().use(readsLess, absent, withAddresses).freeze()
  readers.set(key, known)
  return known
}

/** Leaves out some constructs, and, where no text can hold an address, the search of texts for them. */
function readsLess(this: Processor, absent: readonly string[], withAddresses: boolean): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(extension => withoutConstructs(extension, absent))
  if (withAddresses) return
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _, ...extension }) => extension)
}

/** The size of the cache, larger than any deck, so that parsing one again hits it; the oldest entries are evicted. */
const maxCached = maxSlides + 200
const cached = new Map<string, Root>()

/**
 * Parses one slide's Markdown, with places relative to the slide. The tree is cached and shared: it must not be mutated.
 * While a deck is being written, all slides but one are unchanged, and parsing them again would be most of the work.
 */
export function readMarkdown(text: string): Readonly<Root> {
  const known = cached.get(text)
  const root = known ?? readerFor(text).parse(text)
  cached.delete(text)
  cached.set(text, root)
  for (const oldest of cached.keys()) {
    if (cached.size <= maxCached) break
    cached.delete(oldest)
  }
  return root
}
