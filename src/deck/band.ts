import type { PhrasingContent } from 'mdast'
import type { Callout } from './blocks.js'

/** Whether a callout is a solid band: a red line, which is a warning all of which is bold, or such a key point. Nothing on its slide is seen before it. */
export function isBand({ kind, children }: Callout): boolean {
  return (
    (kind === 'warning' || kind === 'key') &&
    children.length > 0 &&
    children.every(block => block.type === 'paragraph' && block.children.every(isBold))
  )
}

function isBold(node: PhrasingContent): boolean {
  return node.type === 'strong' || (node.type === 'text' && node.value.trim() === '')
}
