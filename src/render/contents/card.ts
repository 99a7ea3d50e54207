import type { Element } from 'hast'
import { h } from 'hastscript'
import { splitBlanks } from '../../deck/blanks.js'
import { directionOf } from '../../deck/language.js'
import { drawIcon } from '../drawing/draw-icon.js'
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
  /** The classes by which its cover has the colours of its theme, and the drawing of its title slide. */
  readonly cover: readonly string[]
  /** Whether the card has the picture of its title slide. */
  readonly showsTitleSlide: boolean
  /** The editions of the deck, each with the id of its card. */
  readonly editions: readonly { readonly language: string; readonly id: string }[]
}

/** The head of a card: its title slide; beside it what the lesson is called, for whom it is, how long, which text, its languages, and what is done with it. */
export function drawCard(edition: ContentsEntry, options: CardOptions): Element[] {
  const { subtitle, audience, gone } = edition
  const { labels, spoken } = options
  const below = subtitle === undefined || isBlank(subtitle) ? [] : [subtitle]
  return [
    drawPicture(edition, [drawCover(edition, options), ...drawDraft(edition, labels)]),
    h('div', { className: ['contents-facts'] }, [
      drawName(edition, below),
      ...(gone ? [h('p', [h('strong', { className: ['contents-older'] }, labels.contentsGone)])] : []),
      ...(isBlank(audience)
        ? []
        : [drawRow('people', [h('span', ownLanguage(edition), audience)], ['contents-audience'])]),
      drawSize(edition, options),
      drawLanguages(edition, options)
    ]),
    h('div', { className: ['contents-actions'] }, drawActions(edition, labels, spoken))
  ]
}

/** What a lesson is called, in letters that are read on a phone as well: those of its title slide are a picture. */
function drawName(edition: ContentsEntry, below: readonly string[]): Element {
  const { programme, title } = edition
  const before = programme === undefined || isBlank(programme) ? [] : [programme]
  return h('hgroup', { ...ownLanguage(edition), className: ['contents-name'] }, [
    ...before.map(text => h('p', text)),
    h('h2', title),
    ...below.map(text => h('p', text))
  ])
}

/** A line of what is known of a lesson, behind the sign of its kind. */
function drawRow(icon: string, content: readonly Element[], kind: string[] = []): Element {
  return h('div', { className: ['contents-row', ...kind] }, [...drawIcon(icon), ...content])
}

/** The picture leads where the first button does, for those who point at it. */
function drawPicture(edition: ContentsEntry, shown: readonly Element[]): Element {
  const main = mainFile(edition)
  const link =
    main === undefined ? undefined : { href: addressOf(edition, main), tabIndex: -1, ariaHidden: 'true' as const }
  return h('div', { className: ['contents-picture'] }, [...shown, ...(link ? [h('a', link)] : [])])
}

// What stands in the output folder may come from a stranger.
const isPicture = (address: string) => /^data:image\/webp;base64,[\w+/=]+$/.test(address)

/** The drawing of the title slide, whose words stand beside it; without one that slide as a browser has drawn it, or the first letter of the lesson. */
function drawCover(edition: ContentsEntry, { cover, showsTitleSlide }: CardOptions): Element {
  const { title, titleSlide } = edition
  if (cover.includes('drawn')) return h('div', { className: ['contents-cover', ...cover] })
  if (showsTitleSlide && titleSlide !== undefined && isPicture(titleSlide))
    return h('img', { className: ['contents-cover'], src: titleSlide, width: 640, height: 360, alt: '' })
  return h(
    'div',
    {
      className: ['contents-cover', 'of-words', 'ground-accent', ...cover],
      ariaHidden: 'true',
      ...ownLanguage(edition)
    },
    h('p', firstLetter(title))
  )
}

function firstLetter(title: string): string {
  return (/[\p{L}\p{N}]/u.exec(title)?.[0] ?? '').toLocaleUpperCase()
}

/** How long it is, and which text. */
function drawSize({ date, duration, slides, version }: ContentsEntry, { labels, spoken }: CardOptions): Element {
  const size = [
    fill(labels.minutesShort, { minutes: duration }),
    ...(slides === undefined ? [] : [fill(labels.contentsSlides, { count: slides })])
  ]
  const text = [fill(labels.version, { version }), dateOf(date, spoken)]
  return drawRow('clock', [h('div', [drawFacts(size), drawFacts(text)])], ['contents-length'])
}

function drawFacts(facts: readonly string[]): Element {
  return h(
    'ul',
    facts.map(fact => h('li', fact))
  )
}

/** The language of an edition, and links to the cards of the others. */
function drawLanguages(edition: ContentsEntry, { editions, labels }: CardOptions): Element {
  const { language, title } = edition
  if (editions.length === 1) return drawRow('language', [h('span', ownLanguage(edition), languageName(language))])
  const own = { ...ownLanguage(edition), className: ['contents-language'], ariaCurrent: 'true' as const }
  const others = editions.filter(other => other.language !== language).map(other => languageName(other.language))
  const languages = editions.map(other => {
    const named = { lang: other.language, dir: directionOf(other.language) }
    return other.language === language
      ? h('span', own, languageName(language))
      : h('a', { ...named, href: `#${other.id}` }, languageName(other.language))
  })
  // Each deck has such a list.
  const name = `${title} · ${fill(labels.contentsAlso, { languages: listText(others, labels) })}`
  const choice = h('nav', { className: ['contents-languages'], ariaLabel: name }, languages)
  return drawRow('language', [choice], ['of-languages'])
}

function ownLanguage({ language }: ContentsEntry) {
  return { lang: language, dir: directionOf(language) }
}

/** What a draft is waiting for: how many blanks are to be filled in. */
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
