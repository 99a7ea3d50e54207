import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { PhrasingContent } from 'mdast'
import type { Block } from '../../deck/blocks.js'
import { type Cue, cueOf } from '../../deck/cues.js'
import type { Labels } from '../templates.js'
import type { DrawingOptions } from './context.js'
import { drawBlocks } from './draw-blocks.js'
import { drawIcon } from './draw-icon.js'

/** The icons of what a facilitator does, by the label that has the words for it. */
const icons = { cueSay: 'speech', cueAsk: 'question', cueListen: 'ear', cueWatch: 'eye' } as const
type CueKind = keyof typeof icons
const kinds = ['cueSay', 'cueAsk', 'cueListen', 'cueWatch'] as const satisfies readonly CueKind[]

/** A cue with what belongs to it, or something for the facilitator to know. */
type Passage =
  | { readonly cue: Cue; readonly kind: CueKind | undefined; readonly blocks: readonly Block[] }
  | { readonly remark: Block }

/**
 * Notes for somebody who stands: what to say, ask, listen and watch for is large, with its name and icon in a column of their own; remarks between
 * them are small. Notes without such names are drawn as they are. On paper a name that is the same as above is not said again; on a screen one may be
 * scrolled away from it.
 */
export function drawSpeech(notes: readonly Block[], options: DrawingOptions): ElementContent[] {
  const passages = passagesOf(notes, options)
  if (!passages.some(passage => 'cue' in passage)) return drawBlocks(notes, options)
  return passages.map((passage, index) =>
    'cue' in passage
      ? drawCue(passage, isAgain(passage, passages[index - 1]), options)
      : h('div', { className: ['remark'] }, drawBlocks([passage.remark], options))
  )
}

/** Whether a cue goes on with what the one before it does: then its name is not said again. */
function isAgain(passage: Extract<Passage, { cue: Cue }>, before: Passage | undefined): boolean {
  return before !== undefined && 'cue' in before && before.cue.name === passage.cue.name
}

function passagesOf(notes: readonly Block[], { deck, labels }: DrawingOptions): Passage[] {
  const passages: Passage[] = []
  for (const block of notes) {
    const cue = block.type === 'paragraph' ? cueOf(block) : undefined
    const kind = cue && kindOf(cue.name, labels)
    const before = passages.at(-1)
    if (cue && (cue.isNamed || kind))
      passages.push({ cue, kind, blocks: [{ type: 'paragraph', children: begun(cue.words, deck.language) }] })
    // A list or a quotation after a cue is what it speaks of.
    else if (block.type !== 'paragraph' && before && 'cue' in before)
      passages[passages.length - 1] = { ...before, blocks: [...before.blocks, block] }
    else passages.push({ remark: block })
  }
  return passages
}

/** Words with a capital letter at their beginning: their label stands apart, and they are a sentence of their own. Code keeps its letters. */
function begun(words: readonly PhrasingContent[], language: string): PhrasingContent[] {
  const [first, ...others] = words
  if (first?.type === 'text') {
    const value = first.value.replace(/^[\s\p{P}]*\p{L}/u, beginning => beginning.toLocaleUpperCase(language))
    return [{ ...first, value }, ...others]
  }
  if (first?.type !== 'emphasis' && first?.type !== 'strong') return [...words]
  return [{ ...first, children: begun(first.children, language) }, ...others]
}

function kindOf(name: string, labels: Labels): CueKind | undefined {
  const wanted = name.toLowerCase()
  return kinds.find(kind => labels[kind].toLowerCase().split(' | ').includes(wanted))
}

function drawCue(
  { cue, kind, blocks }: Extract<Passage, { cue: Cue }>,
  again: boolean,
  options: DrawingOptions
): Element {
  return h('div', { className: ['cue', ...(kind ? [kind] : [])] }, [
    h('p', { className: ['cue-name'] }, [
      ...drawIcon(kind && icons[kind]),
      h('strong', again ? { className: ['unseen'] } : {}, cue.name)
    ]),
    h('div', { className: ['cue-words'] }, drawBlocks(blocks, options))
  ])
}
