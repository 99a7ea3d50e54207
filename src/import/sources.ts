import type { PhrasingContent, RootContent } from 'mdast'
import { wordsOf } from './write/words.js'

const label =
  /^\s*(?:sources?|references?|références?|fuentes?|fontes?|quellen?|источники?|المصدر|المصادر|(?:资料)?来源)\s*[:：]\s*/iu

/** Small print at the foot of a slide that says where its claims come from, as `:::sources`. */
export function withSources(blocks: readonly RootContent[]): RootContent[] {
  const first = blocks.findLastIndex(block => block.type !== 'paragraph' || !label.test(wordsOf(block.children))) + 1
  const sources = blocks.slice(first)
  // A slide that says nothing else is about its sources.
  if (sources.length === 0 || first === 0) return [...blocks]
  const children = sources.map(block =>
    block.type === 'paragraph' ? { ...block, children: withoutLabel(block.children) } : block
  )
  return [
    ...blocks.slice(0, first),
    { type: 'containerDirective', name: 'sources', attributes: {}, children: children as never[] }
  ]
}

function withoutLabel([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type === 'strong' && /^[^:：]*[:：]?\s*$/.test(wordsOf(first.children))) {
    const [next, ...others] = rest
    return next?.type === 'text' ? [{ ...next, value: next.value.replace(/^\s*[:：]?\s*/, '') }, ...others] : rest
  }
  return first?.type === 'text'
    ? [{ ...first, value: first.value.replace(label, '') }, ...rest]
    : first
      ? [first, ...rest]
      : []
}
