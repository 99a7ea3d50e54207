import type { Slide } from '../../deck/deck.js'
import { itemsOf } from '../../deck/lesson.js'
import { quote } from '../../deck/phrasing.js'
import { textOf } from '../../deck/walk.js'
import { bodyOf, suits } from '../../deck/word-layouts.js'
import { contentLayout } from '../../layout/slide-layout.js'
import type { Rule } from '../rule.js'

const most = 6
const fewLetters = 32

export const slidesVaryLayout: Rule = {
  id: 'slides-vary-layout',
  severity: 'info',
  wants: 'At most six slides in a row are plain lists; dividers between them are not counted.',
  why: 'After a few slides that look alike nobody can say which was which, and what stood on them is forgotten with them.',
  source: 'Our own; guides to slide design ask for a picture, a figure or a question every few slides.',
  limits: { lists: most },
  check(deck, report, { lists = most }) {
    let row: Slide[] = []
    for (const slide of deck.slides) {
      if (slide.kind === 'section') continue
      row = isPlainList(slide) ? [...row, slide] : []
      // A row that goes on is said once.
      if (row.length !== lists + 1) continue
      report({
        what: `Unexpected \`${row.length}\` slides in a row that are lists, expected at most \`${lists}\``,
        fix: fixFor(row),
        place: slide.place
      })
    }
  }
}

function isPlainList(slide: Slide): boolean {
  return contentLayout(slide) === 'content' && bodyOf(slide).some(({ type }) => type === 'list' || type === 'steps')
}

/** What some of the slides could be instead, each kind with the first slide that it suits. */
function fixFor(row: readonly Slide[]): string {
  const found = alternatives.flatMap(({ suitable, advice }) => {
    const slide = row.find(suitable)
    return slide ? [advice(quote(slide.title))] : []
  })
  return found.length > 0
    ? found.join(' ')
    : 'Show one of them as a picture, a `:::diagram` or a `:::quiz`: what must be remembered should look like nothing before it.'
}

const alternatives: readonly {
  readonly suitable: (slide: Slide) => boolean
  readonly advice: (title: string) => string
}[] = [
  {
    suitable: slide =>
      suits('tiles', slide) && !isOrdered(slide) && itemsIn(slide).every(text => text.length <= fewLetters),
    advice: title =>
      `Write \`layout=tiles\` into the \`::slide{…}\` of ${title}: its points are short enough for tiles.`
  },
  {
    suitable: isOrdered,
    advice: title => `Put the list of ${title} into \`:::diagram{layout=steps}\`: it has an order.`
  },
  {
    suitable: slide => itemsOf(bodyOf(slide)).length === 2 && itemsOf(bodyOf(slide)).every(hasPoints),
    advice: title => `Set the two points of ${title} beside each other in \`::::columns\`, each under a heading.`
  },
  {
    suitable: slide => itemsOf(bodyOf(slide)).length === 1,
    advice: title => `Write the one point of ${title} as a sentence without a bullet: it is then shown large.`
  }
]

function isOrdered(slide: Slide): boolean {
  return bodyOf(slide).some(block => block.type === 'list' && block.ordered === true)
}

function itemsIn(slide: Slide): string[] {
  return itemsOf(bodyOf(slide)).map(item => textOf(item))
}

function hasPoints({ children }: { readonly children: readonly { readonly type: string }[] }): boolean {
  return children.some(({ type }) => type === 'list')
}
