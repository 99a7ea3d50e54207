// The words of the interface, which the page brings along.

const labels: Readonly<Record<string, string>> = JSON.parse(document.body.dataset.labels ?? '{}')

/** A label with its places filled: `{count}`. */
export function label(name: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (labels[name] ?? name).replace(/\{(\w+)\}/g, (whole, place: string) => String(values[place] ?? whole))
}

const names: Readonly<Record<string, string>> = JSON.parse(document.body.dataset.names ?? '{}')

/** How a block, an attribute or a field of the front matter is called for people; as it is written where nobody has said. */
export function nameOf(name: string): string {
  const known = names[name.replace(/[.-]/g, '').toLowerCase()]
  return known ?? name.replace('.', ' › ')
}
