import type { SegmentTag } from '../deck/catalogue.js'
import { escapeWords, type TextToken, tokensOf } from '../deck/segment-text.js'

/** A translation with its tags called as the source calls them now: bold that became italic is `<i1>`. Numbers decide. */
export function retag(target: string, tags: readonly SegmentTag[]): string {
  const names = new Map(tags.map(({ number, name, alone }) => [`${number}${alone}`, name]))
  const tokens = tokensOf(target)
  return tokens
    .map((token, index) => {
      if (token.type === 'words') return escapeWords(token.value, index < tokens.length - 1)
      const name = names.get(`${token.number}${token.type === 'alone'}`) ?? token.name
      return token.type === 'close' ? `</${name}>` : token.type === 'alone' ? `<${name}/>` : `<${name}>`
    })
    .join('')
}

/** What is wrong with the tags of a translation. */
export interface TagFault {
  readonly kind: 'lost' | 'doubled' | 'unknown' | 'crossed' | 'empty'
  /** As translators write it: `<b1>`. */
  readonly tag: string
}

/** Compares the tags of a translation with those of its source: each must be there once, complete, well nested and not empty. */
export function tagFaults(target: string, tags: readonly SegmentTag[]): TagFault[] {
  const tokens = tokensOf(target).filter(token => token.type !== 'words')
  const known = new Map(tags.map(tag => [tag.number, tag]))
  const unknown = tokens
    .filter(({ number, type }) => !known.has(number) || known.get(number)?.alone !== (type === 'alone'))
    .map(token => fault('unknown', written(token)))
  const counts = new Map<string, number>()
  for (const { type, number } of tokens) counts.set(`${type} ${number}`, (counts.get(`${type} ${number}`) ?? 0) + 1)
  const lostOrDoubled = tags.flatMap(tag => {
    const count = (type: TextToken['type']) => counts.get(`${type} ${tag.number}`) ?? 0
    const found = tag.alone ? [count('alone')] : [count('open'), count('close')]
    if (found.some(number => number === 0)) return [fault('lost', nameOf(tag))]
    return found.some(number => number > 1) ? [fault('doubled', nameOf(tag))] : []
  })
  const faults = [...unknown, ...lostOrDoubled]
  return faults.length > 0 ? unique(faults) : nestingFaults(target, tags)
}

/** How a tag is written: `<b1>…</b1>` or `<c2/>`. */
export function nameOf({ name, alone }: Pick<SegmentTag, 'name' | 'alone'>): string {
  return alone ? `<${name}/>` : `<${name}>…</${name}>`
}

function nestingFaults(target: string, tags: readonly SegmentTag[]): TagFault[] {
  const faults: TagFault[] = []
  const isLink = (number: number) => tags.some(tag => tag.number === number && tag.kind === 'link')
  const open: { name: string; number: number; filled: boolean }[] = []
  for (const token of tokensOf(target)) {
    const inside = open.at(-1)
    if (token.type === 'words' || token.type === 'alone') {
      const isFilling = token.type !== 'words' || token.value.trim() !== ''
      if (isFilling) for (const tag of open) tag.filled = true
      continue
    }
    if (token.type === 'open') {
      if (isLink(token.number) && open.some(tag => isLink(tag.number))) faults.push(fault('crossed', `<${token.name}>`))
      open.push({ name: token.name, number: token.number, filled: false })
      continue
    }
    if (inside?.number !== token.number) return [...faults, fault('crossed', `</${token.name}>`)]
    if (!inside.filled) faults.push(fault('empty', `<${inside.name}></${inside.name}>`))
    open.pop()
  }
  return faults
}

function fault(kind: TagFault['kind'], tag: string): TagFault {
  return { kind, tag }
}

function written({ type, name }: Exclude<TextToken, { type: 'words' }>): string {
  return type === 'close' ? `</${name}>` : type === 'alone' ? `<${name}/>` : `<${name}>`
}

function unique(faults: readonly TagFault[]): TagFault[] {
  const seen = new Map(faults.map(one => [`${one.kind} ${one.tag}`, one]))
  return [...seen.values()]
}
