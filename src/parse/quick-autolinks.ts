import type { Data } from 'unified'

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Constructs = NonNullable<Extension['text']>[string]
type Construct = Exclude<NonNullable<Constructs>, readonly unknown[]>
type Events = ThisParameterType<Construct['tokenize']>['events']

const autolinks = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink'])

/**
 * The same extension, but that bare addresses are looked for in steps that grow with the text. GFM has none inside an open bracket, and
 * micromark looks for that bracket from every word back over all words before it: 14 KiB of words behind one `[` take it a second.
 */
export function withQuickAutolinks(extension: Extension): Extension {
  if (!extension.text) return extension
  const entries = Object.entries(extension.text).map(([code, constructs]) => [code, quickened(constructs)])
  return { ...extension, text: Object.fromEntries(entries) }
}

function quickened(constructs: Constructs): Constructs {
  return Array.isArray(constructs) ? constructs.map(quick) : constructs && quick(constructs)
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

/** Where the last open bracket was found. It stays the answer until it is closed or given up. */
const found = new WeakMap<Events, number>()

function isInOpenBracket(events: Events): boolean {
  const known = found.get(events)
  if (known !== undefined && isOpenBracket(events, known)) return true
  for (let index = events.length - 1; index >= 0; index -= 1) {
    if (isOpenBracket(events, index)) {
      found.set(events, index)
      return true
    }
    // micromark's own mark: from here back, there is none.
    if ('_gfmAutolinkLiteralWalkedInto' in (events[index]?.[1] ?? {})) return false
  }
  return false
}

function isOpenBracket(events: Events, index: number): boolean {
  const token = events[index]?.[1]
  return (token?.type === 'labelLink' || token?.type === 'labelImage') && !token._balanced
}
