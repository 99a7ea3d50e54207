import type { RootContent } from 'mdast'
import { calloutKinds } from '../../deck/blocks.js'
import type { Shape } from './shapes.js'
import type { TextItem } from './text-items.js'

// What `--to pptx` puts onto a slide that is not in the deck: the marks of a draft, the brand, the parts of the lesson on a divider, its title on
// the last slide.
const furniture = new Set(['Draft', 'Footer', 'Lesson', 'Logo', 'Parts'])

export function isOurFurniture({ name, placeholder, kind }: Shape): boolean {
  return furniture.has(name) && (kind === 'picture' || placeholder === undefined || placeholder.type === 'body')
}

/** The picture behind a slide. */
export function isOurBackground({ name, kind }: Shape): boolean {
  return kind === 'picture' && name === 'background'
}

/** A box with a heading, read back as the callout that it was; undefined for any other text. */
export function ourCallout(
  { shape, paras }: TextItem,
  blocks: (paras: TextItem['paras']) => RootContent[]
): RootContent[] | undefined {
  const kind = calloutKinds.find(known => known === shape.name)
  if (!kind || shape.placeholder || paras.length < 2) return undefined
  return [
    { type: 'containerDirective', name: 'callout', attributes: { kind }, children: blocks(paras.slice(1)) as never[] }
  ]
}
