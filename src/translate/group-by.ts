/** Groups items by `identity`; items and groups keep their order. */
export function groupBy<Item>(items: readonly Item[], identity: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(identity(item))
    if (group) group.push(item)
    else groups.set(identity(item), [item])
  }
  return groups
}
