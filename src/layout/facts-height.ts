import type { ListItem } from 'mdast'
import type { Activity } from '../deck/blocks.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { lineHeights, px, textSteps } from './box-sizes.js'
import { linesOf, longestPiece, textWidth } from './text-width.js'

const besideFact = px['fact-inset'] + px['fact-side']
const manySteps = 5
const fewestListed = 3

/** The steps of an activity that says nothing else. */
export function stepsOf({ children: [list, ...others] }: Activity): readonly ListItem[] {
  return list?.type === 'list' && list.ordered === true && others.length === 0 ? list.children : []
}

/** Whether an activity has so many steps that they need the width and the height of the slide. */
export function hasManySteps(activity: Activity): boolean {
  return stepsOf(activity).length >= manySteps
}

/**
 * Whether facts of an activity leave more width to its many steps, as that saves a line of these and no word of the facts would be cut. Elsewhere they are as
 * wide as on other slides.
 */
export function areFactsNarrow(activity: Activity, language: string): boolean {
  const room = px['facts-narrow'] - besideFact
  const holdsWords = widestOf(activity, language) * textSteps(language)['label-text'] <= room
  return hasManySteps(activity) && holdsWords && savesLine(activity, language)
}

/** Whether steps take fewer lines beside narrow facts than beside wide ones. */
function savesLine(activity: Activity, language: string): boolean {
  const text = textSteps(language)['text-dense']
  const linesBeside = (facts: number) => {
    const room = px['slide-width'] - 2 * px.edge - facts - px['facts-gap'] - px['step-inset']
    return total(stepsOf(activity).map(step => linesOf(textOf(step), text, room, 400, language)))
  }
  return linesBeside(px['facts-narrow']) < linesBeside(px['facts-width'])
}

/** The width in px of the panel that holds the facts of an activity. */
export function factsWidth(activity: Activity, language: string): number {
  return px[areFactsNarrow(activity, language) ? 'facts-narrow' : 'facts-width']
}

/** The width in px that a fact of an activity has for its words. */
function factWidth(activity: Activity, language: string): number {
  return factsWidth(activity, language) - besideFact
}

/** Whether facts of an activity are set as small as names of boxes, as a word of theirs would be cut, or as only so each thing that they list stands on one line. */
export function areFactsSmall(activity: Activity, language: string): boolean {
  const { 'fact-text': usual, 'label-text': small } = textSteps(language)
  const room = factWidth(activity, language)
  const listed = widestListed(activity)
  return widestOf(activity, language) * usual > room || (listed * usual > room && listed * small <= room)
}

/** The words of a fact, whose lines end behind a comma where they list some things that stand on one line each. */
export function factText(text: string, activity: Activity, language: string): string {
  const listed = listedIn(text)
  const room = factRoom(activity, language)
  if (listed.length === 0 || listed.some(item => textWidth(item) > room)) return text
  return listed.map(item => item.replaceAll(' ', '\u00a0')).join(' ')
}

/** The width in em that a fact of an activity has for its words. */
export function factRoom(activity: Activity, language: string): number {
  const text = textSteps(language)[areFactsSmall(activity, language) ? 'label-text' : 'fact-text']
  return factWidth(activity, language) / text
}

/** The height in px of the panel that holds the facts of an activity beside its task, one below the other. */
export function factsHeight(activity: Activity, language: string): number {
  const { minutes, required } = activity
  const height = lineHeights(language).diagram
  const steps = textSteps(language)
  const line = steps[areFactsSmall(activity, language) ? 'label-text' : 'fact-text'] * height
  const below = px['time-padding'] + (required ? steps['label-text'] * height : 0)
  // The unit stands below its figure.
  const top = minutes
    ? Math.max(px['time-height'], px['time-padding'] + px['time-text'] + line + below)
    : required
      ? px['time-padding'] + below
      : 0
  return top + wordsHeight(activity, language)
}

/** The height in px of how and with what people work, one below the other, with some px `more` than a box has for each line. */
export function wordsHeight(activity: Activity, language: string, more = 0): number {
  const text = textSteps(language)[areFactsSmall(activity, language) ? 'label-text' : 'fact-text']
  const line = text * lineHeights(language).diagram
  return wordsOf(activity).reduce(
    (sum, words) =>
      sum + px['fact-padding'] + linesOf(words, text, factWidth(activity, language) + more, 400, language) * line,
    // A drawing stands above one fact. Materials that are none have been counted as one.
    px['fact-padding'] + (wordsOf(activity).length === 1 ? 2 * text + 12 : 0)
  )
}

function widestOf(activity: Activity, language: string): number {
  return Math.max(0, ...wordsOf(activity).map(text => longestPiece(text, 400, language).width))
}

/** The width in em of the widest of the things that materials list; 0 where these are no list. */
function widestListed({ materials = '' }: Activity): number {
  return Math.max(0, ...listedIn(materials).map(item => textWidth(item)))
}

/** What a text lists, with the comma behind each; nothing where it has one comma alone. */
function listedIn(text: string): string[] {
  const items = text.split(/(?<=[,،]) /)
  return items.length < fewestListed ? [] : items
}

function wordsOf({ method, materials }: Activity): string[] {
  return [method, materials].flatMap(text => (text === undefined ? [] : [text]))
}
