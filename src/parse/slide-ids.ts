import GithubSlugger, { slug } from 'github-slugger'
import type { Slide } from '../deck/deck.js'
import { slideIdIsUnique } from './problems.js'
import type { Report } from './report.js'
import type { SlideWithoutId } from './slide.js'

/** Gives every slide its id: the one it names, else the slug of its title, numbered where that is taken. */
export function assignSlideIds(slides: readonly SlideWithoutId[], report: Report): Slide[] {
  const slugger = new GithubSlugger()
  const named = new Map<string, SlideWithoutId>()
  for (const slide of slides) {
    if (slide.id === undefined) continue
    const first = named.get(slide.id)
    if (first)
      report(slideIdIsUnique, {
        what: `Unexpected second slide with the id \`${slide.id}\`; the first stands at line \`${first.place.start.line}\``,
        fix: `Give it another id: \`::slide{#${slide.id}-2}\`.`,
        place: slide.place
      })
    else named.set(slide.id, slide)
    slugger.slug(slide.id)
  }
  return slides.map((slide, index) => ({ ...slide, id: slide.id ?? slugger.slug(nameFor(slide, index + 1)) }))
}

// An id begins with a letter or a digit, as written ones do: `_` begins those of the pages themselves. reveal.js takes a number alone in an
// address for the count of a slide.
function nameFor({ title }: SlideWithoutId, count: number): string {
  const name = slug(title).replace(/^[^\p{L}\p{N}]+/u, '')
  if (name === '') return `slide-${count}`
  return /^\d+$/.test(name) ? `slide-${name}` : name
}
