import { isKind } from '../../deck/block-kinds.js'
import type { Block } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import { quote } from '../../deck/phrasing.js'
import { textOf, walk } from '../../deck/walk.js'
import type { Rule } from '../rule.js'

export const slideHasContent: Rule = {
  id: 'slide-has-content',
  severity: 'error',
  needsWholeText: true,
  wants: 'Every slide has something below its title; a lost picture is marked as missing.',
  why: 'An empty slide leaves the facilitator alone in front of the room, and hides that something was lost.',
  source: 'Our own, from the lost diagrams of the CRSV training deck',
  check(deck, report) {
    for (const slide of deck.slides) {
      if (slide.kind !== 'content' || hasContent(slide)) continue
      report({
        what:
          slide.title === ''
            ? 'Unexpected empty slide'
            : `Unexpected title ${quote(slide.title)} with nothing below it`,
        fix:
          slide.title === ''
            ? 'Take out one of the two `---`.'
            : 'Write what belongs there, or say what was lost: `::missing[Diagram of …]`. A divider is written `# Title`.',
        place: slide.place
      })
    }
  }
}

function hasContent(slide: Slide): boolean {
  if (slide.background && 'picture' in slide.background) return true
  // A title alone can be the sentence that counts; an agenda shows the parts of the lesson.
  if (slide.layout === 'statement' || slide.layout === 'agenda') return true
  const blocks = slide.body.filter(isContent)
  return textOf(blocks) !== '' || [...walk(blocks)].some(node => node.type === 'image' || node.type === 'blank')
}

function isContent(block: Block): boolean {
  if (block.type === 'heading' || isKind(block, 'audience', 'facilitator')) return false
  return !isKind(block, 'shownOn', 'paper') && !isKind(block, 'shownOn', 'foot')
}
