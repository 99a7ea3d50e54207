import type { Element } from 'hast'
import { h } from 'hastscript'
import { directionOf } from '../../deck/language.js'
import type { FormatFile } from '../format.js'
import type { CardOptions } from './card.js'
import { drawIntroduction } from './progress.js'

/** What the page is, and how to begin: in each language, of which one is seen. */
export function drawHead(
  organisation: string | undefined,
  files: readonly FormatFile[],
  { labels, spoken }: Pick<CardOptions, 'labels' | 'spoken'>
): Element {
  return h('header', { className: ['contents-head'], lang: spoken, dir: directionOf(spoken) }, [
    ...(organisation === undefined ? [] : [h('p', { className: ['contents-organisation'] }, organisation)]),
    h('h1', labels.contentsTitle),
    ...drawIntroduction(files, labels)
  ])
}

/** A language that is chosen on one card turns the whole page, as far as it is there. */
export function languageStyle(language: string): string {
  const own = `.contents-deck[id$="-${language}"]`
  const page = `.contents:has(${own}:target)`
  const cards = `${page} > .contents-editions:has(> ${own})`
  const head = `.contents-head[lang="${language}"]`
  const heads = `${page}:has(> ${head}) > `
  return `${cards} > :not(${own}), ${heads}.contents-head:not(${head}) { display: none; } ${cards} > ${own} { display: grid; } ${heads}${head} { display: block; }`
}
