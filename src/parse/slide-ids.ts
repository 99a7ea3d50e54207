import GithubSlugger, { slug } from 'github-slugger'
import type { Position } from 'unist'
import { splitBlanks } from '../deck/blanks.js'
import type { Slide } from '../deck/deck.js'
import { memoizeWeakWith } from '../deck/memoize-weak.js'
import { nearest } from '../deck/phrasing.js'
import { frontMatterFieldIsKnown } from './problems.js'
import type { Report } from './report.js'
import type { SlideWithoutId } from './slide.js'
import { slideIdIsUnique } from './slide-problems.js'

/** Reports filled blanks that the deck does not have: after a typo there, the real blank would stay open. */
export function reportFilledBlanks(
  text: string,
  { blanks = {} }: { readonly blanks?: Readonly<Record<string, string>> | undefined },
  places: Readonly<Record<string, Position>>,
  report: Report
): void {
  const names = new Set(splitBlanks(text).flatMap(part => ('blank' in part ? [part.blank] : [])))
  for (const name of Object.keys(blanks)) {
    if (names.has(name)) continue
    const meant = nearest(name, [...names])
    report(frontMatterFieldIsKnown, {
      what: `Unexpected \`${name}\` below \`blanks\`${meant === undefined ? ', expected the name of a blank in this deck' : `, did you mean \`${meant}\`?`}`,
      fix: `Write the name as it stands between the braces${meant === undefined ? `: \`{{${name}}}\` on a slide is filled by \`${name}: …\`` : `: \`${meant}: …\``}.`,
      place: places[`blanks.${name}`]
    })
  }
}

/** Assigns ids to slides: the written one, else the slug of the title, numbered if it is taken. */
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
  return slides.map((slide, index) => withId(slide, slide.id ?? slugger.slug(nameFor(slide, index + 1))))
}

/** The same object for the same slide. */
const withId = memoizeWeakWith((slide: SlideWithoutId, id): Slide => ({ ...slide, id }))

// An id begins with a letter or a digit, as written ones do: `_` is for elements of the page. reveal.js reads a number alone in an
// address as the index of a slide.
function nameFor({ title }: SlideWithoutId, count: number): string {
  const name = slug(title).replace(/^[^\p{L}\p{N}]+/u, '')
  if (name === '') return `slide-${count}`
  return /^\d+$/.test(name) ? `slide-${name}` : name
}
