import type { Element } from 'hast'
import { h } from 'hastscript'
import { splitBlanks } from '../../deck/blanks.js'
import { directionOf } from '../../deck/language.js'
import type { Format } from '../format.js'
import { dateText } from '../formatting.js'
import { handout } from '../handout/handout.js'
import { notes } from '../notes/notes.js'
import { quiz } from '../quiz/quiz.js'
import { sheets } from '../sheets/sheets.js'
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
  /** What they are called, where they are few and participants may see all of them. */
  readonly blankNames?: readonly string[] | undefined
  /** How far it is, where it is a translation. */
  readonly translation?: Progress | undefined
  /** Names of its files, relative to `<deck>/<language>/`. */
  readonly files: readonly string[]
  /** Those of them that were made from an earlier text, with its version. */
  readonly older?: Readonly<Record<string, string>> | undefined
  /** Whether the deck itself is not there any more. */
  readonly gone?: boolean | undefined
}

/** The head of a card: a cover, the title and the facts of the deck, and whether it is a draft. */
export function drawCard(edition: ContentsEntry, labels: Labels): Element[] {
  const { language, title, subtitle, duration, audience, version, date, gone } = edition
  const own = ownLanguage(edition)
  const facts = [
    fill(labels.minutesShort, { minutes: duration }),
    fill(labels.version, { version }),
    dateText(date, 'en')
  ]
  return [
    h('div', { className: ['contents-cover', 'ground-accent'], ariaHidden: 'true', ...own }, [h('p', title)]),
    h('div', { className: ['contents-facts'] }, [
      ...(gone ? [h('p', [h('strong', { className: ['contents-older'] }, labels.contentsGone)])] : []),
      h('h2', own, title),
      ...(subtitle === undefined || isBlank(subtitle)
        ? []
        : [h('p', { ...own, className: ['contents-subtitle'] }, subtitle)]),
      ...(isBlank(audience) ? [] : [h('p', own, audience)]),
      h('p', [
        h('span', { ...own, className: ['contents-language'] }, languageName(language)),
        ` · ${facts.join(' · ')}`
      ]),
      ...drawDraft(edition, labels)
    ])
  ]
}

function ownLanguage({ language }: ContentsEntry) {
  return { lang: language, dir: directionOf(language) }
}

/** How many blanks are to be filled in, and which, where they are few. */
function drawDraft(edition: ContentsEntry, labels: Labels): Element[] {
  const { openBlanks = 0, blankNames = [] } = edition
  if (openBlanks === 0) return []
  const name = fill(labels.draftOpen, { open: fill(labels.openBlanks, { count: openBlanks }) })
  const [before = '', after = ''] = labels.remarked.replace('{name}', () => name).split('{remark}')
  const names = blankNames.reduce((list, item) => (list === '' ? item : fill(labels.listPair, { list, item })), '')
  const words = names === '' ? [name] : [before, h('span', ownLanguage(edition), names), after]
  return [h('p', { className: ['contents-draft'] }, words)]
}

/** What a trainer does with a deck: teach from it, and print its papers. Nothing for files that are not there. */
export function drawActions(edition: ContentsEntry, labels: Labels): Element[] {
  const { files } = edition
  const teach = files.includes('presenter.html')
    ? [
        h(
          'a',
          { className: ['contents-button', 'main'], href: addressOf(edition, 'presenter.html') },
          labels.contentsTeach
        )
      ]
    : []
  const papers = [
    ...drawPaper(handout, labels.contentsPrintHandout, edition, labels),
    ...drawPaper(sheets, labels.contentsPrintSheets, edition, labels),
    ...drawPaper(quiz, labels.contentsPrintQuiz, edition, labels),
    ...drawPaper(notes, labels.contentsPrintGuide, edition, labels)
  ]
  if (papers.length === 0) return teach
  const group = { className: ['contents-papers'], role: 'group', ariaLabel: labels.contentsPrint }
  return [...teach, h('div', group, [h('span', { ariaHidden: 'true' }, labels.contentsPrint), ...papers])]
}

function drawPaper(format: Format, name: string, edition: ContentsEntry, labels: Labels): Element[] {
  const file = format.files.find(({ path }) => edition.files.includes(path))
  if (!file) return []
  const mark =
    file.audience === 'facilitator' ? [' ', h('strong', { className: ['contents-kept'] }, labels.facilitatorOnly)] : []
  return [
    h('a', { className: ['contents-button', 'second'], href: addressOf(edition, file.path) }, [
      h('span', name),
      ...mark
    ])
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
