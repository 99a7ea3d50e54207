import type { RootContent } from 'mdast'
import type { Slide } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import { quote } from '../../deck/phrasing.js'
import { textOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { isDivider, onScreen } from '../screen.js'

export const slideHasTitle: Rule = {
  id: 'slide-has-title',
  severity: 'warning',
  wants: 'Every slide has a title, as `## Title`; a picture or a quotation that stands alone needs none.',
  why: 'People find a slide by its title in the list of slides and in the outline of the PDF, and screen readers read it first.',
  source: 'PowerPoint’s accessibility checker asks for it, too. That pictures and quotations need none is our own.',
  check(deck, report) {
    for (const slide of deck.slides) {
      const seen = onScreen(slide)
      if (slide.title !== '' || isDivider(slide) || seen.every(speaksForItself)) continue
      report({ what: 'Unexpected slide without a title', ...fixFor(seen[0], slide) })
    }
  }
}

function speaksForItself(block: RootContent): boolean {
  if (block.type === 'paragraph') return block.children.every(child => child.type === 'image')
  return block.type === 'blockquote'
}

/** What was probably meant as the title: a heading that is too small, or a line in bold. */
function fixFor(first: RootContent | undefined, { place }: Slide): Omit<Finding, 'what'> {
  if (first?.type === 'heading') {
    const small = '#'.repeat(first.depth)
    return {
      fix: `Write ${quote(`## ${textOf(first)}`)}: two signs make a title, \`${small}\` a heading inside the slide.`,
      place: first.position
    }
  }
  const [only, ...others] = first?.type === 'paragraph' ? first.children : []
  if (only?.type === 'strong' && others.length === 0)
    return { fix: `Write ${quote(`## ${textOf(only)}`)} instead of the bold line.`, place: only.position }
  return { fix: 'Write `## ` and the title above what the slide shows.', place }
}
