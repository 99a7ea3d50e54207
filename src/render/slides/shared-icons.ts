import { createHash } from 'node:crypto'

const slidesBegin = '<div class="slides">'
const drawn = /(<svg [^>]*class="icon[^>]*>)<path d="([^"]+)"\/>(?=<\/svg>)/g

/** The file of slides with each icon that stands in it several times said once, before the slides, and used by its name. The preview takes it along (`window/live-slides.ts`). */
export function withSharedIcons(html: string): string {
  const from = html.indexOf(slidesBegin)
  const to = html.lastIndexOf('</main>')
  if (from < 0 || to < from) return html
  const slides = html.slice(from, to)
  const counts = new Map<string, number>()
  for (const [, , path = ''] of slides.matchAll(drawn)) counts.set(path, (counts.get(path) ?? 0) + 1)
  const shared = [...counts].filter(([path, count]) => isWorthIt(path, count)).map(([path]) => path)
  if (shared.length === 0) return html
  const known = new Set(shared)
  const used = slides.replace(drawn, (whole, icon: string, path: string) =>
    known.has(path) ? `${icon}<use href="#${nameOf(path)}"/>` : whole
  )
  const paths = shared.map(path => `<path id="${nameOf(path)}" d="${path}"/>`)
  const said = `<svg id="_icons" class="unseen" aria-hidden="true"><defs>${paths.join('')}</defs></svg>`
  return `${html.slice(0, from)}${said}${used}${html.slice(to)}`
}

// What a use and the name of an icon take.
const [useLength, nameLength] = [24, 22]

function isWorthIt(path: string, count: number): boolean {
  return (count - 1) * path.length > count * useLength + nameLength
}

/** The same for the same icon, whatever else stands in the file, so that other slides stay as they are. No slide has such an id. */
function nameOf(path: string): string {
  return `:${createHash('sha256').update(path).digest('base64url').slice(0, 3)}`
}
