import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/** Words with what stands behind their first colon set apart: `Village: the well and its cover`. */
export function withDetail(words: readonly ElementContent[]): ElementContent[] {
  const at = words.findIndex(word => word.type === 'text' && /[:：]/.test(word.value))
  const text = words[at]
  if (text?.type !== 'text') return [...words]
  // A time (`10:30`) and a ratio have no space behind the colon.
  const [, head = '', detail = ''] = /^(.*?(?::(?=\s|$)|：))(.*)$/s.exec(text.value) ?? []
  const rest = [...(detail === '' ? [] : [{ type: 'text' as const, value: detail }]), ...words.slice(at + 1)]
  if (head === '' || rest.length === 0) return [...words]
  return [...words.slice(0, at), { type: 'text', value: head }, h('span', { className: ['detail'] }, rest)]
}
