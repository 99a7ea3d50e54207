import type { PhrasingContent } from 'mdast'
import type { Callout } from './blocks.js'

/** Whether a callout is a red line: a warning all of which is bold. Nothing on its slide is seen before it. */
export function isRedLine({ kind, children }: Callout): boolean {
  return (
    kind === 'warning' &&
    children.length > 0 &&
    children.every(block => block.type === 'paragraph' && block.children.every(isBold))
  )
}

function isBold(node: PhrasingContent): boolean {
  return node.type === 'strong' || (node.type === 'text' && node.value.trim() === '')
}
