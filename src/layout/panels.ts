import type { ListItem } from 'mdast'
import type { Block } from '../deck/blocks.js'
import { itemsOf } from '../deck/lesson.js'
import { isTitle, textOf } from '../deck/walk.js'
import { stackHeight } from './block-height.js'
import { em, lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { largerSizes } from './larger-sizes.js'
import { linesOf } from './text-width.js'
import { titleLines } from './title-zone.js'

const width = px['slide-width'] - 2 * px.edge

/** The panels of a slide with several titles: each title begins one. */
export function panelsOf(blocks: readonly Block[]): Block[][] {
  const panels: Block[][] = []
  for (const block of blocks) {
    if (isTitle(block) || panels.length === 0) panels.push([])
    panels.at(-1)?.push(block)
  }
  return panels
}

/** Whether the last panel is the scope of the lesson, which has half of the slide to itself; the others stand one below the other in the other half. */
function endsInScope(panels: readonly (readonly Block[])[]): boolean {
  return panels.length > 1 && panels.at(-1)?.some(({ type }) => type === 'scope') === true
}

/** The least width in px of the panels that stand side by side. */
export function panelWidth(blocks: readonly Block[]): number {
  const panels = panelsOf(blocks)
  if (endsInScope(panels)) return Math.min(px['scope-width'], aimWidth)
  return (width - px['panels-gap'] * (panels.length - 1)) / panels.length
}

/** The height in px of panels, their titles included; `lower` says how far down a band of a photo moves them. */
export function panelsHeight(blocks: readonly Block[], size: Sizes, lower = 0): number {
  const panels = panelsOf(blocks)
  const room = panelWidth(blocks)
  const heights = panels.map(panel => panelHeight(panel, size, room))
  if (!endsInScope(panels)) return Math.max(...heights)
  return Math.max(heights.at(-1) ?? 0, aimsHeight(panels, aimSize(panels, size.language, lower), size.language))
}

/**
 * The size in px of what the lesson is for, which stands beside its scope: as large as what is read first where it is short, a step less where
 * it is longer, and never smaller than running text; below a band of a photo, as small as the steps of an activity are.
 */
function aimSize(panels: readonly (readonly Block[])[], language: string, lower = 0): number {
  const { lead, 'text-normal': least, 'step-text': small } = textSteps(language)
  const size = [lead + larger, lead, lead - smaller].find(size => isAimShort(panels, size, language, lower)) ?? least
  return lower > 0 && aimsHeight(panels, size, language) > mostHeight - lower ? small : size
}

function isAimShort(panels: readonly (readonly Block[])[], size: number, language: string, lower: number): boolean {
  return (
    aimsHeight(panels, size, language) <= mostHeight - lower &&
    panels
      .slice(0, -1)
      .every(
        panel => linesOf(textOf(panel.filter(block => !isTitle(block))), size, aimWidth, 400, language) <= mostLines
      )
  )
}

// More large lines than these are a wall of letters.
const mostLines = 7
/** How much larger than a lead few lines are, and how much smaller many, in px. */
const larger = 2
const smaller = 3
// More rows than these need all of the height.
const mostShort = 5

/** Whether the scope is a few rows of one line each, which stand together rather than far apart over the height of the slide. */
function isScopeShort(scope: readonly Block[], language: string): boolean {
  const size = textSteps(language)['text-normal']
  const items = scopeItems(scope)
  const room = px['scope-width'] - em['point-inset'] * size
  return items.length <= mostShort && items.every(item => linesOf(textOf(item), size, room, 400, language) === 1)
}

/** The size in px in which each of a few short parts keeps to one line, hardly larger than what the lesson is for; undefined where that is the size of running text. */
function largeScope(scope: readonly Block[], aim: number, language: string): number | undefined {
  const items = scopeItems(scope)
  return largerSizes(language).find(size => {
    if (size > aim + 1) return false
    const room = (px['scope-width'] - em['point-inset'] * size) * surely
    return items.every(item => linesOf(textOf(item), size, room, 400, language) === 1)
  })
}

function scopeItems(scope: readonly Block[]): ListItem[] {
  return itemsOf(scope.flatMap(block => (block.type === 'scope' ? block.children : [])))
}

// A line that is just filled may break in a browser.
const surely = 0.98

const aimWidth = width - px['scope-gap'] - px['scope-width']

/** The words by which the style sheet knows how panels stand beside the scope of the lesson; none where there is none. `isDense` says that a slide has its words at their smaller step. */
export function scopeLook(
  panels: readonly (readonly Block[])[],
  language: string,
  isDense = false,
  lower = 0
): string[] {
  if (!endsInScope(panels)) return []
  const isShort = isScopeShort(panels.at(-1) ?? [], language)
  const { lead, 'text-normal': least } = textSteps(language)
  // Beside a long scope in small words, a large aim would shout.
  const size = isDense && !isShort ? least : aimSize(panels, language, lower)
  const aim = size === lead ? ['aim-lead'] : size === least ? ['aim-text-normal'] : ['aim-lead', `t-${size}`]
  const larger = isShort ? largeScope(panels.at(-1) ?? [], size, language) : undefined
  const part = size < least ? size : larger
  return ['with-scope', ...aim, ...(isShort ? ['short'] : []), ...(part === undefined ? [] : [`n-${part}`])]
}

/** Whether the scope and what the lesson is for fit so many px lower, below a band of a photo, in words that are read as well. */
export function panelsInBand(blocks: readonly Block[], language: string, lower: number): boolean {
  const panels = panelsOf(blocks)
  if (!endsInScope(panels) || !isScopeShort(panels.at(-1) ?? [], language)) return false
  return aimsHeight(panels, aimSize(panels, language, lower), language) <= mostHeight - lower
}

// What a slide of panels has above its foot.
const mostHeight = px['slide-height'] - px['slide-top'] - px['body-top'] - px['body-end'] - px['foot-height']

/** The height in px of the panels before the scope, one below the other. */
function aimsHeight(panels: readonly (readonly Block[])[], text: number, language: string): number {
  const { normal, dense, small } = lineHeights(language)
  const line = text > textSteps(language)['text-normal'] ? dense : normal
  const size = { text, line, smallLine: small, gap: px.gap, air: 0, language }
  const aims = panels.slice(0, -1)
  return aims.reduce(
    (sum, panel, index) => sum + panelHeight(panel, size, aimWidth, px[index > 0 ? 'panel-top' : 'head-height']),
    (aims.length - 1) * px['body-top']
  )
}

function panelHeight(panel: readonly Block[], size: Sizes, room: number, zone: number = px['head-height']): number {
  const title = textSteps(size.language)['title-panel']
  const titles = panel.filter(isTitle)
  const lines = titles.reduce((sum, block) => sum + titleLines(block, title, size.language, room), 0)
  const head = Math.max(zone, lines * title * lineHeights(size.language).title) + px['head-padding'] + px['head-line']
  return (
    head +
    stackHeight(
      panel.filter(block => !isTitle(block)),
      size,
      room
    )
  )
}
