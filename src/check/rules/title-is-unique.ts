import type { Heading } from 'mdast'
import type { Block } from '../../deck/blocks.js'
import { quote } from '../../deck/phrasing.js'
import { textOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'

export const titleIsUnique: Rule = {
  id: 'title-is-unique',
  severity: 'warning',
  wants: 'No two slides have the same title.',
  why: 'A title is the slide’s name: in the list of slides, in the outline of the PDF, and on the telephone (“go to the slide …”).',
  source: 'The Carpentries Workbench: its check of headings',
  check(deck, report) {
    const first = new Map<string, { slide: number; line: number | undefined }>()
    for (const [index, slide] of deck.slides.entries())
      for (const heading of slide.body.filter(isTitle)) {
        const title = textOf(heading).toLocaleLowerCase(deck.language)
        const known = first.get(title)
        if (known && known.slide !== index)
          report({
            what: `Unexpected second slide with the title ${quote(textOf(heading))}; the first stands at line \`${known.line}\``,
            fix: 'Say in the title what this slide adds, or make one slide of the two.',
            place: heading.position
          })
        if (!known && title !== '') first.set(title, { slide: index, line: heading.position?.start.line })
      }
  }
}

function isTitle(block: Block): block is Heading {
  return block.type === 'heading' && block.depth <= 2
}
