/** The words of nodes and of all below them. */
export function wordsOf(nodes: readonly object[]): string {
  return nodes
    .map(node => {
      if ('children' in node && Array.isArray(node.children)) return wordsOf(node.children)
      if ('type' in node && node.type === 'break') return ' '
      return 'value' in node && typeof node.value === 'string' ? node.value : ''
    })
    .join('')
}
