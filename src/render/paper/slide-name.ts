import type { Slide } from '../../deck/deck.js'
import { fill, type Labels } from '../templates.js'

/** What a slide is called on paper: its number and its title, `3 · Aim and scope`. */
export function slideName(number: number, { title }: Pick<Slide, 'title'>, labels: Labels): string {
  return title === '' ? fill(labels.slideNumber, { number }) : `${number} · ${title}`
}
