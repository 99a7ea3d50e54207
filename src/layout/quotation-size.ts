import type { Block } from '../deck/blocks.js'
import { type Script, scriptOf } from '../deck/language.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { stackHeight } from './block-height.js'
import { em, lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { linesOf } from './text-width.js'

// From the largest: titles are larger.
const steps: Readonly<Record<Script, readonly number[]>> = {
  alphabetic: [48, 44, 41],
  arabic: [56, 53, 50, 46],
  ideographic: [50, 48, 45]
}

// Below no title nothing is smaller than them, and a short quotation would be lost in its slide.
const stepsAlone: Readonly<Record<Script, readonly number[]>> = {
  alphabetic: [64, 56],
  arabic: [72, 64],
  ideographic: [60, 54]
}
const roomAlone = 560
// A short one that nothing stands below is what its slide is about, and is seen before its title.
const stepsShort: Readonly<Record<Script, readonly number[]>> = {
  alphabetic: [60, 54],
  arabic: [66, 60],
  ideographic: [60, 56]
}
// Of the room: longer ones stand calmer at the usual sizes.
const mostAlone = 0.7

/** What decides how large a quotation is. */
interface QuotationSetting {
  readonly size: Sizes
  /** Whether text stands at the first of its two steps. */
  readonly isLarge: boolean
  /** The height in px between the title and the foot of the slide. */
  readonly room: number
  /** The width in px that words keep to on a photo; absent where they have the whole width. */
  readonly onPhoto?: number
}

/** How a quotation and why it matters are set, in px. */
interface QuotationText {
  readonly text: number
  readonly below: number
}

/** The sizes of a quotation that has a slide to itself, and of why it matters: the largest that fit beside who said it. */
export function quotationText(blocks: readonly Block[], setting: QuotationSetting): QuotationText {
  const { size, room } = setting
  const { 'text-normal': normal, 'text-dense': dense } = textSteps(size.language)
  const text = quotedText(blocks, setting)
  return { text, below: heightAt(blocks, { text, below: normal }, setting) <= room ? normal : dense }
}

function quotedText(blocks: readonly Block[], setting: QuotationSetting): number {
  const { size, isLarge, room } = setting
  const { lead, 'text-normal': small, 'text-dense': below } = textSteps(size.language)
  const script = scriptOf(size.language)
  const tall = (text: number) => heightAt(blocks, { text, below }, setting)
  const isWide = setting.onPhoto === undefined
  const isShort = blocks.length === 1
  const alone = !isWide ? [] : room > roomAlone ? stepsAlone[script] : isShort ? stepsShort[script] : []
  const fitting = alone.find(text => tall(text) <= room * mostAlone) ?? steps[script].find(text => tall(text) <= room)
  return fitting ?? (isLarge ? lead : small)
}

/** The height in px of a quotation with what stands below it. */
export function quotationHeight(blocks: readonly Block[], setting: QuotationSetting): number {
  return heightAt(blocks, quotationText(blocks, setting), setting)
}

function heightAt(
  blocks: readonly Block[],
  { text: set, below: belowText }: QuotationText,
  { size, onPhoto }: QuotationSetting
): number {
  const width = (onPhoto ?? px['quotation-width']) - px['mark-inset']
  const { 'text-dense': small } = textSteps(size.language)
  const line = lineHeights(size.language).dense
  const lines = (block: Block, text: number) => linesOf(textOf(block), text, width, 400, size.language) * text * line
  const said = blocks.flatMap(block => (block.type === 'blockquote' ? block.children : []))
  const tall = said.map((block, index) =>
    index > 0 && index === said.length - 1
      ? lines(block, small) + small * em['quotation-gap']
      : lines(block, set) + (index > 0 ? set * em['quotation-gap'] : 0)
  )
  const below = blocks.filter(({ type }) => type !== 'blockquote')
  const apart = size.gap + px['row-line'] + px['said-gap']
  const rest = below.length > 0 ? apart + stackHeight(below, { ...size, text: belowText, line }, width) : 0
  return Math.max(px.mark, total(tall)) + rest
}
