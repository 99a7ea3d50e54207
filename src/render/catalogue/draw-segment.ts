import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { SegmentTag, TagKind } from '../../deck/catalogue.js'
import { tokensOf } from '../../deck/segment-text.js'

const elements: Partial<Record<TagKind, string>> = {
  bold: 'strong',
  italic: 'em',
  struck: 'del',
  link: 'u',
  code: 'code'
}

interface Open {
  readonly number: number
  readonly element: string
  readonly children: ElementContent[]
}

/** A segment's text as people read it: its tags drawn as what they stand for. Where they are not well nested, they stand as they are written. */
export function drawSegment(text: string, tags: readonly SegmentTag[]): ElementContent[] {
  const root: ElementContent[] = []
  const open: Open[] = []
  const add = (content: ElementContent) => (open.at(-1)?.children ?? root).push(content)
  for (const token of tokensOf(text)) {
    if (token.type === 'words') {
      add({ type: 'text', value: token.value })
      continue
    }
    const tag = tags.find(({ number }) => number === token.number)
    if (tag && token.type === 'alone') add(drawAlone(tag))
    else if (tag && token.type === 'open')
      open.push({ number: token.number, element: elements[tag.kind] ?? 'span', children: [] })
    else if (token.type === 'close' && open.at(-1)?.number === token.number) {
      const closed = open.pop()
      if (closed) add(h(closed.element, closed.children))
    } else return [{ type: 'text', value: text }]
  }
  return open.length === 0 ? root : [{ type: 'text', value: text }]
}

function drawAlone({ kind, value = '' }: SegmentTag): ElementContent {
  if (kind === 'line-break') return h('br')
  if (kind === 'code') return h('code', value)
  return h('span', { className: ['review-tag'] }, `[${value}]`)
}
