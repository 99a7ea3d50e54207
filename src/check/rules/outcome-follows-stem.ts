import type { OwnNode } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import { itemsOf } from '../../deck/lesson.js'
import { quote } from '../../deck/phrasing.js'
import { blocksOf, textOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { fold } from '../words/phrase.js'
import { wordsOf } from '../words/words.js'

export const outcomeFollowsStem: Rule = {
  id: 'outcome-follows-stem',
  severity: 'info',
  needsWholeText: true,
  wants: 'A line above the learning outcomes says who will be able to do them.',
  why: 'With that line each outcome is a whole sentence about people: what they will do, not what you will talk about.',
  source: 'Core Pre-deployment Training Materials 2025: "Learners will be able to:"',
  check(deck, report) {
    const words = wordsOf(deck.language)
    if (!words) return
    const stems = words.stems.filter(stem => !(stem in words.unobservable))
    for (const { slide, block } of blocksOf(deck, 'outcomes')) {
      const items = itemsOf(block.children).map(item => textOf(item))
      const isSaid = linesAbove(slide, block).some(line => endsWithOneOf(stems, line))
      if (isSaid || (items.length > 0 && items.every(item => beginsWithOneOf(stems, item)))) continue
      report({
        what: `Unexpected outcomes without the line that they follow, expected ${quote(words.stem)}`,
        fix: `Write ${quote(words.stem)} on a line of its own above the list.`,
        place: block.position
      })
    }
  }
}

/** What stands above the list: in the block itself, and right above it. */
function linesAbove({ body }: Slide, block: OwnNode<'outcomes'>): string[] {
  const before = body[body.indexOf(block) - 1]
  const inside = block.children.filter(child => child.type === 'paragraph')
  return [...(before ? [before] : []), ...inside].map(line => textOf(line))
}

function endsWithOneOf(stems: readonly string[], line: string): boolean {
  const text = fold(line).replace(/(?<![\s:：.…,،，])[\s:：.…,،，]+$/u, '')
  return stems.some(stem => text.endsWith(fold(stem)))
}

function beginsWithOneOf(stems: readonly string[], line: string): boolean {
  return stems.some(stem => fold(line).startsWith(fold(stem)))
}
