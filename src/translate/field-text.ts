import type { PhrasingContent } from 'mdast'
import { splitBlanks } from '../deck/blanks.js'

/** A plain string as running text: words and blanks. */
export function nodesOf(text: string): PhrasingContent[] {
  return splitBlanks(text).map(part =>
    'blank' in part ? { type: 'blank', value: part.blank } : { type: 'text', value: part.text }
  )
}

/** Running text of a field as the string that the model keeps. */
export function fieldText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map(node => (node.type === 'blank' ? `{{${node.value}}}` : node.type === 'text' ? node.value : ''))
    .join('')
}
