import type { Element } from 'hast'
import { h } from 'hastscript'
import { splitBlanks } from '../../deck/blanks.js'
import { directionOf } from '../../deck/language.js'
import type { Format } from '../format.js'
import { dateText } from '../formatting.js'
import { handout } from '../handout/handout.js'
import { notes } from '../notes/notes.js'
import { fill, type Labels } from '../templates.js'
import { languageName, type Progress } from './progress.js'

/** One deck in one language, as it stands in the output folder. */
export interface ContentsEntry {
  readonly deckId: string
  /** BCP 47 tag. */
  readonly language: string
  readonly title: string
  readonly subtitle?: string | undefined
  /** Minutes. */
  readonly duration: number
  readonly audience: string
  readonly version: string
  readonly date: string
  /** How many blanks somebody has still to fill in. */
  readonly openBlanks?: number | undefined
  /** How far it is, where it is a translation. */
  readonly translation?: Progress | undefined
  /** Names of its files, relative to `<deck>/<language>/`. */
  readonly files: readonly string[]
  /** Those of them that were made from an earlier text, with its version. */
  readonly older?: Readonly<Record<string, string>> | undefined
  /** Whether the deck itself is not there any more. */
  readonly gone?: boolean | undefined
}

/** The head of a card: the title as on its slide, then the facts of the deck, and whether it is a draft. */
export function drawCard(edition: ContentsEntry, labels: Labels): Element[] {
  const { language, title, subtitle, duration, audience, version, date, openBlanks = 0, gone } = edition
  const own = { lang: language, dir: directionOf(language) }
  const facts = [
    fill(labels.minutesShort, { minutes: duration }),
    fill(labels.version, { version }),
    dateText(date, 'en')
  ]
  const open = fill(labels.draftOpen, { open: fill(labels.openBlanks, { count: openBlanks }) })
  return [
    h('div', { className: ['contents-title', 'ground-accent'], ...own }, [
      h('h2', own, title),
      ...(subtitle === undefined || isBlank(subtitle) ? [] : [h('p', { className: ['contents-subtitle'] }, subtitle)])
    ]),
    h('div', { className: ['contents-facts'] }, [
      ...(gone ? [h('p', [h('strong', { className: ['contents-older'] }, labels.contentsGone)])] : []),
      h('p', { ...own, className: ['contents-language'] }, languageName(language)),
      ...(isBlank(audience) ? [] : [h('p', own, audience)]),
      h('p', facts.join(' · ')),
      ...(openBlanks === 0 ? [] : [h('p', { className: ['contents-draft'] }, open)])
    ])
  ]
}

/** What a trainer does with a deck: teach from it, and print for participants and for herself. Nothing for files that are not there. */
export function drawActions(edition: ContentsEntry, labels: Labels): Element[] {
  const { files } = edition
  const paperOf = (format: Format) => format.files.find(({ path }) => files.includes(path))?.path
  const button = (path: string | undefined, label: string, className: string) =>
    path === undefined
      ? []
      : [h('a', { className: ['contents-button', className], href: addressOf(edition, path) }, label)]
  return [
    ...button(files.includes('presenter.html') ? 'presenter.html' : undefined, labels.contentsTeach, 'main'),
    ...button(paperOf(handout), labels.contentsPrintHandout, 'second'),
    ...button(paperOf(notes), labels.contentsPrintGuide, 'second')
  ]
}

/** Where a file of an edition stands, from the contents page. */
export function addressOf({ deckId, language }: Pick<ContentsEntry, 'deckId' | 'language'>, path: string): string {
  return [deckId, language, path].map(encodeURIComponent).join('/')
}

/** Whether somebody has still to write a text: what stands there only says what belongs there. */
function isBlank(text: string): boolean {
  return splitBlanks(text).some(part => 'blank' in part)
}
