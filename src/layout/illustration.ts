import { forScreen } from '../deck/audience.js'
import { isKind } from '../deck/block-kinds.js'
import type { Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { total } from '../deck/total.js'
import { all, isTitle, textOf } from '../deck/walk.js'
import { isPictureAlone } from './beside.js'
import { px, textSteps } from './box-sizes.js'
import type { SlideLayout } from './slide-layout.js'
import { linesOf, textWidth } from './text-width.js'

// What opens, divides and closes a deck. Their one picture goes to the edges, beside the title.
const layouts: ReadonlySet<SlideLayout> = new Set(['title', 'section', 'closing'])

// Of body text. More of it stands below title and picture, over the whole width.
const mostLinesBeside = 2
// As `.layout-title .subtitle` has it, in px.
const largerThanParts = 2

/** The picture beside the title of a first slide, a divider or a last slide, and what else stands below the title. */
export interface Illustration {
  readonly picture: Block
  readonly rest: readonly Block[]
  /** Whether the rest is so short that it stands below the title, beside the picture. */
  readonly isBeside: boolean
}

/** The picture that a layout sets beside its title; undefined for other layouts, and where there is none or several. */
export function illustrationOf({ body }: Pick<Slide, 'body'>, layout: SlideLayout): Illustration | undefined {
  if (!layouts.has(layout)) return undefined
  const shown = forScreen(body).filter(block => !isTitle(block) && !isKind(block, 'shownOn', 'foot'))
  const [picture, ...others] = shown.filter(isPictureAlone)
  if (!picture || others.length > 0 || all([picture], 'image').length !== 1) return undefined
  const rest = shown.filter(block => block !== picture)
  return { picture, rest, isBeside: layout === 'title' && isShort(rest) }
}

const mostSubtitleLines = 2

/** Whether a subtitle is so long that it stands smaller and closer to its title, so that what stands below both keeps its room. */
export function isLongSubtitle(subtitle: string, language: string): boolean {
  const size = textSteps(language)['part-text'] + largerThanParts
  return linesOf(subtitle, size, px['front-width'], 400, language) > mostSubtitleLines
}

function isShort(blocks: readonly Block[]): boolean {
  if (!blocks.every(({ type }) => type === 'paragraph')) return false
  const lines = blocks.map(block => Math.ceil((textWidth(textOf(block), 400) * px['text-dense']) / px['front-width']))
  return total(lines) <= mostLinesBeside
}
