import type { Element } from 'hast'
import { h } from 'hastscript'
import { drawIcon } from '../drawing/draw-icon.js'
import type { Format } from '../format.js'
import { sizeText } from '../formatting.js'
import { handout } from '../handout/handout.js'
import { notes } from '../notes/notes.js'
import { quiz } from '../quiz/quiz.js'
import { sheets } from '../sheets/sheets.js'
import type { Labels } from '../templates.js'
import type { ContentsEntry } from './entry.js'

/** The page that a lesson is taught from: the presenter view, or its slides alone. */
export function mainFile({ files }: Pick<ContentsEntry, 'files'>): string | undefined {
  return ['presenter.html', 'slides.html'].find(path => files.includes(path))
}

/** What a trainer does with a deck: teach from it, print one of its papers, or show its slides alone. Nothing for files that are not there. */
export function drawActions(edition: ContentsEntry, labels: Labels, spoken: string): Element[] {
  const main = mainFile(edition)
  const teaches = main === 'presenter.html'
  const papers = [
    ...drawPaper(handout, labels.contentsPrintHandout, edition, labels, spoken),
    ...drawPaper(sheets, labels.contentsPrintSheets, edition, labels, spoken),
    ...drawPaper(quiz, labels.contentsPrintQuiz, edition, labels, spoken),
    ...drawPaper(notes, labels.contentsPrintGuide, edition, labels, spoken)
  ]
  return [
    ...(main === undefined
      ? []
      : drawButton(
          'main',
          teaches ? 'teach' : 'slides',
          teaches ? labels.contentsTeach : labels.slides,
          edition,
          main
        )),
    ...drawPapers(papers, labels),
    ...(teaches && edition.files.includes('slides.html')
      ? drawButton('quiet', 'slides', labels.slides, edition, 'slides.html')
      : [])
  ]
}

function drawButton(kind: string, icon: string, name: string, edition: ContentsEntry, path: string): Element[] {
  const link = { className: ['contents-button', kind], href: addressOf(edition, path) }
  return [h('a', link, [...drawIcon(icon), h('span', name)])]
}

/** One button, from which the list of papers opens; one paper alone is the button. */
function drawPapers(papers: Element[], labels: Labels): Element[] {
  const [paper] = papers
  if (!paper) return []
  if (papers.length === 1) return [h('a', paper.properties, [...drawIcon('print'), ...paper.children])]
  return [
    // Of all lists of a page one is open at a time.
    h('details', { className: ['contents-print'], name: 'print' }, [
      h('summary', [...drawIcon('print'), h('span', labels.contentsPrint)]),
      h('div', { className: ['contents-papers'], role: 'group', ariaLabel: labels.contentsPrint }, papers)
    ])
  ]
}

function drawPaper(format: Format, name: string, edition: ContentsEntry, labels: Labels, spoken: string): Element[] {
  const file = format.files.find(({ path }) => edition.files.includes(path))
  if (!file) return []
  const isKept = file.audience === 'facilitator'
  const title = isKept ? { title: labels.facilitatorOnly } : {}
  const size = edition.sizes?.[file.path]
  return [
    h('a', { className: ['contents-button', 'second'], href: addressOf(edition, file.path), ...title }, [
      h('span', name),
      ...(isKept ? [' ', ...drawIcon('lock', labels.facilitatorOnly)] : []),
      ...(size === undefined ? [] : [' ', h('small', sizeText(size, spoken))])
    ])
  ]
}

/** Where a file of an edition stands, from the contents page. */
export function addressOf({ deckId, language }: Pick<ContentsEntry, 'deckId' | 'language'>, path: string): string {
  return [deckId, language, path].map(encodeURIComponent).join('/')
}
