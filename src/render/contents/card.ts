import type { Element } from 'hast'
import { h } from 'hastscript'
import { splitBlanks } from '../../deck/blanks.js'
import { directionOf } from '../../deck/language.js'
import { dateText, listText } from '../formatting.js'
import { fill, type Labels } from '../templates.js'
import { addressOf, drawActions, mainFile } from './actions.js'
import type { ContentsEntry } from './entry.js'
import { languageName } from './progress.js'

/** What a card is drawn with beside its edition. */
export interface CardOptions {
  readonly labels: Labels
  /** The language of the labels. */
  readonly spoken: string
  /** The class that shows the drawing of its title slide. */
  readonly cover?: string | undefined
  /** Whether the card has the picture of its title slide. */
  readonly showsTitleSlide: boolean
  /** The editions of the deck, each with the id of its card. */
  readonly editions: readonly { readonly language: string; readonly id: string }[]
}

/** The head of a card: its picture, then what the lesson is called, its numbers, whether it is a draft, whom it is for, its languages, and what is done with it. */
export function drawCard(edition: ContentsEntry, options: CardOptions): Element[] {
  const { title, subtitle, programme, audience, gone } = edition
  const { labels, spoken } = options
  const own = ownLanguage(edition)
  const below = subtitle === undefined || isBlank(subtitle) ? [] : [subtitle]
  return [
    drawPicture(edition, drawCover(edition, below, options)),
    h('div', { className: ['contents-facts'] }, [
      ...(programme === undefined || isBlank(programme)
        ? []
        : [h('p', { ...own, className: ['contents-programme'] }, programme)]),
      ...(gone ? [h('p', [h('strong', { className: ['contents-older'] }, labels.contentsGone)])] : []),
      h('h2', own, title),
      ...below.map(text => h('p', { ...own, className: ['contents-subtitle'] }, text)),
      drawNumbers(edition, options),
      ...(isBlank(audience) ? [] : [h('p', { ...own, className: ['contents-audience'] }, audience)]),
      drawLanguages(edition, options),
      h('div', { className: ['contents-actions'] }, drawActions(edition, labels, spoken))
    ])
  ]
}

/** The picture leads where the first button does, for those who point at it. */
function drawPicture(edition: ContentsEntry, cover: Element): Element {
  const main = mainFile(edition)
  const link =
    main === undefined ? undefined : { href: addressOf(edition, main), tabIndex: -1, ariaHidden: 'true' as const }
  return h('div', { className: ['contents-picture'] }, [cover, ...(link ? [h('a', link)] : [])])
}

// What stands in the output folder may come from a stranger.
const isPicture = (address: string) => /^data:image\/webp;base64,[\w+/=]+$/.test(address)

/**
 * The drawing of the title slide alone, as the card says its words; where it has none, the title slide as a browser has drawn it; without a
 * browser, its words.
 */
function drawCover(edition: ContentsEntry, below: readonly string[], { cover, showsTitleSlide }: CardOptions): Element {
  const { title, titleSlide } = edition
  if (cover !== undefined) return h('div', { className: ['contents-cover', 'drawn', cover], ariaHidden: 'true' })
  if (showsTitleSlide && titleSlide !== undefined && isPicture(titleSlide))
    return h('img', {
      className: ['contents-cover', 'slide-picture'],
      src: titleSlide,
      width: 640,
      height: 360,
      alt: ''
    })
  return h(
    'div',
    { className: ['contents-cover', 'of-words', 'ground-accent'], ariaHidden: 'true', ...ownLanguage(edition) },
    [h('p', title), ...below.map(text => h('p', text))]
  )
}

/** How long a lesson is first, then what a draft is waiting for; at the end of the line, quietly, which text it is. */
function drawNumbers(edition: ContentsEntry, { labels, spoken }: CardOptions): Element {
  const { duration, slides, date, version } = edition
  const size = [
    fill(labels.minutesShort, { minutes: duration }),
    ...(slides === undefined ? [] : [fill(labels.contentsSlides, { count: slides })])
  ]
  const list = (facts: readonly string[], className: string[] = []) =>
    h(
      'ul',
      { className },
      facts.map(fact => h('li', fact))
    )
  return h('div', { className: ['contents-numbers'] }, [
    list(size),
    ...drawDraft(edition, labels),
    list([fill(labels.version, { version }), dateOf(date, spoken)], ['contents-version'])
  ])
}

/** The language of an edition, and links to the cards of the others. */
function drawLanguages(edition: ContentsEntry, { editions, labels }: CardOptions): Element {
  const { language, title } = edition
  const own = { ...ownLanguage(edition), className: ['contents-language'], ariaCurrent: 'true' as const }
  if (editions.length === 1)
    return h('p', { className: ['contents-languages'] }, [h('span', own, languageName(language))])
  const others = editions.filter(other => other.language !== language).map(other => languageName(other.language))
  const languages = editions.map(other => {
    const named = { lang: other.language, dir: directionOf(other.language) }
    return other.language === language
      ? h('span', own, languageName(language))
      : h('a', { ...named, href: `#${other.id}` }, languageName(other.language))
  })
  // Each deck has such a list.
  const name = `${title} · ${fill(labels.contentsAlso, { languages: listText(others, labels) })}`
  return h('nav', { className: ['contents-languages'], ariaLabel: name }, languages)
}

function ownLanguage({ language }: ContentsEntry) {
  return { lang: language, dir: directionOf(language) }
}

/** How many blanks are to be filled in. */
function drawDraft({ openBlanks = 0 }: ContentsEntry, labels: Labels): Element[] {
  if (openBlanks === 0) return []
  const words = fill(labels.draftOpen, { open: fill(labels.openBlanks, { count: openBlanks }) })
  return [h('p', { className: ['contents-draft'] }, words.replace(/\s*[:：]\s*/, ' · '))]
}

/** Which blanks are open, where they are few. */
export function drawBlanks(edition: ContentsEntry, labels: Labels): Element[] {
  const { blankNames = [] } = edition
  if (blankNames.length === 0) return []
  const open = fill(labels.openBlanks, { count: blankNames.length })
  const [before = '', after = ''] = labels.remarked.replace('{name}', () => open).split('{remark}')
  const names = h('span', ownLanguage(edition), listText(blankNames, labels))
  return [h('div', { className: ['contents-details'] }, [h('p', [before, names, after])])]
}

/** Whether somebody has still to write a text: what stands there only says what belongs there. */
function isBlank(text: string): boolean {
  return splitBlanks(text).some(part => 'blank' in part)
}

/** The date of a lesson as its language writes it, or as it is typed where this computer cannot write that: the page lists the others as well. */
function dateOf(date: string, language: string): string {
  try {
    return dateText(date, language)
  } catch {
    return date
  }
}
