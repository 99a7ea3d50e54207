import type { ForeignBrand } from '../foreign.js'
import { relatedPart } from '../open/package.js'
import { childOf, childrenOf } from '../open/xml.js'
import type { DeckContext } from './context.js'
import { flatShapes } from './shapes.js'

/** What could be the brand: the first accent of the theme, a small picture of the master, the footer that most slides have. */
export function readBrand(
  { opened, media, size }: DeckContext,
  slide: string | undefined,
  footers: readonly (string | undefined)[]
): ForeignBrand | undefined {
  const layout = slide === undefined ? undefined : relatedPart(opened, slide, 'slideLayout')
  const master = layout === undefined ? undefined : relatedPart(opened, layout, 'slideMaster')
  const theme = master === undefined ? undefined : opened.part(relatedPart(opened, master, 'theme'))
  const accent = accentOf(childOf(theme, 'themeElements', 'clrScheme'))
  const logo = [master, layout].map(part => logoOf(part)).find(found => found !== undefined)
  const footer = mostUsed(footers)
  if (accent === undefined && logo === undefined && footer === undefined) return undefined
  return { accent, logo, footer }

  function logoOf(part: string | undefined): string | undefined {
    if (part === undefined) return undefined
    const ancestry = { layout: undefined, master: undefined, defaults: undefined }
    const pictures = flatShapes(opened.part(part), ancestry).filter(({ kind, box }) => {
      if (kind !== 'picture' || !box) return false
      const share = (box.width * box.height) / (size.width * size.height)
      return share > 0.0005 && share < 0.12
    })
    for (const { element } of pictures) {
      const id = childOf(element, 'blipFill', 'blip')?.attributes['r:embed'] ?? ''
      const found = opened.relationships(part).get(id)
      const kept = found && !found.isExternal ? media.keep(found.target, 'logo') : undefined
      if (kept?.isPicture) return kept.path
    }
    return undefined
  }
}

// Colours that Office gives to every new file are nobody's brand.
const offices = new Set(['4f81bd', '5b9bd5', '4472c4', '156082', 'bbe0e3', '4f81bc', '000000', 'ffffff'])

function accentOf(scheme: ReturnType<typeof childOf>): string | undefined {
  const colours = ['accent1', 'accent2'].map(name => {
    const [colour] = childrenOf(childOf(scheme, name))
    return (colour?.attributes.lastClr ?? colour?.attributes.val ?? '').toLowerCase()
  })
  const found = colours.find(colour => /^[0-9a-f]{6}$/.test(colour))
  return found === undefined || offices.has(found) ? undefined : `#${found}`
}

function mostUsed(footers: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>()
  for (const footer of footers) if (footer) counts.set(footer, (counts.get(footer) ?? 0) + 1)
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a)
  return best && best[1] > footers.length / 3 && best[0].length <= 120 ? best[0] : undefined
}
