import type { RootContent } from 'mdast'
import type { Picture } from '../../deck/picture.js'
import type { ForeignDeck, ForeignSlide } from '../foreign.js'

/** A deck whose pictures that cannot be shown are placeholders; their files stand among what is left over. */
export function withoutUnreadable(deck: ForeignDeck, pictures: Readonly<Record<string, Picture>>): ForeignDeck {
  const bad = new Map(
    Object.entries(pictures)
      .filter(([, { state }]) => state !== 'found')
      .map(([path]) => [path, path.replace(/^images\//, 'left-over/')] as const)
  )
  if (bad.size === 0) return deck
  return {
    ...deck,
    slides: deck.slides.map(slide => withPlaceholders(slide, bad)),
    files: deck.files.map(file => ({ ...file, path: bad.get(file.path) ?? file.path })),
    ...(deck.brand && { brand: { ...deck.brand, logo: bad.has(deck.brand.logo ?? '') ? undefined : deck.brand.logo } })
  }
}

function withPlaceholders(slide: ForeignSlide, bad: ReadonlyMap<string, string>): ForeignSlide {
  const losses = [...slide.losses]
  const replace = (node: RootContent): RootContent => {
    if (node.type === 'paragraph') {
      const [only] = node.children
      const moved = only?.type === 'image' ? bad.get(only.url) : undefined
      if (only?.type === 'image' && moved !== undefined) {
        losses.push(
          `\`${moved}\` cannot be shown: it is damaged, or too large. Open it, save it as PNG or JPEG, and put it into \`images/\``
        )
        const value = only.alt && only.alt !== 'decorative' ? only.alt : `Picture ${moved}`
        return { type: 'leafDirective', name: 'missing', attributes: {}, children: [{ type: 'text', value }] }
      }
    }
    return 'children' in node
      ? ({ ...node, children: (node.children as RootContent[]).map(replace) } as RootContent)
      : node
  }
  const body = slide.body.map(replace)
  const { background, ...rest } = slide
  const isBad = background !== undefined && bad.has(background)
  if (isBad) losses.push('The picture behind the slide')
  return { ...rest, ...(background !== undefined && !isBad && { background }), body, losses }
}
