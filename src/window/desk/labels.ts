// The words of the interface, which the page brings along.

const labels: Readonly<Record<string, string>> = JSON.parse(document.body.dataset.labels ?? '{}')

/** A label with its places filled: `{count}`. */
export function label(name: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (labels[name] ?? name).replace(/\{(\w+)\}/g, (whole, place: string) => String(values[place] ?? whole))
}
