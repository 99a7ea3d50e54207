import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { headAndDetail } from '../../deck/diagrams/head-and-detail.js'

/** Words with what stands behind their first colon set apart: `Village: the well and its cover`. A sheet may leave the colon out where it sets the two one below the other. */
export function withDetail(words: readonly ElementContent[]): ElementContent[] {
  const at = words.findIndex(word => word.type === 'text' && /[:：]/.test(word.value))
  const text = words[at]
  if (text?.type !== 'text') return [...words]
  const { head, colon, detail } = headAndDetail(text.value)
  const rest = [...(detail === '' ? [] : [{ type: 'text' as const, value: detail }]), ...words.slice(at + 1)]
  if (colon === '' || rest.length === 0) return [...words]
  return [
    ...words.slice(0, at),
    { type: 'text', value: head },
    h('span', { className: ['colon'] }, colon),
    h('span', { className: ['detail'] }, rest)
  ]
}

/** Words in two parts, of which the first ends with their first colon; all in the second where they have none. */
export function headApart(words: readonly ElementContent[]): [head: ElementContent[], rest: ElementContent[]] {
  const parts = withDetail(words)
  const [colon, detail] = parts.slice(-2)
  if (colon?.type !== 'element' || detail?.type !== 'element') return [[], parts]
  return [parts.slice(0, -1), detail.children]
}

/** The words with those before their first colon in bold; undefined where there are none, or others stand before them. */
export function withBoldHead(words: readonly ElementContent[]): ElementContent[] | undefined {
  const at = words.findIndex(word => word.type !== 'element' || word.tagName !== 'svg')
  const text = words[at]
  if (text?.type !== 'text') return undefined
  const { head, colon, detail } = headAndDetail(text.value)
  if (colon === '' || head.trim() === '') return undefined
  return [...words.slice(0, at), h('strong', head + colon), { type: 'text', value: detail }, ...words.slice(at + 1)]
}
