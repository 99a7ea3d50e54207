import { quote } from '../quote.js'
import type { Rule } from '../rule.js'

export const titleIsUnique: Rule = {
  id: 'title-is-unique',
  severity: 'warning',
  wants: 'No two slides have the same title.',
  why: 'A title is how people find a slide again, on paper, in the outline and when they ask a question.',
  source: 'The Carpentries Workbench, heading checks',
  check(deck, report) {
    const first = new Map<string, number>()
    for (const [index, slide] of deck.slides.entries()) {
      const title = slide.title.toLocaleLowerCase(deck.language)
      const before = first.get(title)
      if (title === '' || before === undefined) {
        first.set(title, index + 1)
        continue
      }
      report({
        what: `Unexpected second slide with the title ${quote(slide.title)}; slide \`${before}\` has it too`,
        fix: 'Say in the title what this slide adds.',
        place: slide.place
      })
    }
  }
}
