import type { Element } from 'hast'
import { h } from 'hastscript'
import { drawIcon } from '../drawing/draw-icon.js'
import type { Format } from '../format.js'
import { handout } from '../handout/handout.js'
import { notes } from '../notes/notes.js'
import { quiz } from '../quiz/quiz.js'
import { sheets } from '../sheets/sheets.js'
import type { Labels } from '../templates.js'
import type { ContentsEntry } from './card.js'

/** What a trainer does with a deck: teach from it, which is a button, show its slides alone, and print its papers, which are links. Nothing for files that are not there. */
export function drawActions(edition: ContentsEntry, labels: Labels): Element[] {
  const { files } = edition
  const teach = files.includes('presenter.html')
    ? [
        h('a', { className: ['contents-button', 'main'], href: addressOf(edition, 'presenter.html') }, [
          ...drawIcon('teach'),
          h('span', labels.contentsTeach)
        ])
      ]
    : []
  const papers = [
    ...drawPaper(handout, labels.contentsPrintHandout, edition, labels),
    ...drawPaper(sheets, labels.contentsPrintSheets, edition, labels),
    ...drawPaper(quiz, labels.contentsPrintQuiz, edition, labels),
    ...drawPaper(notes, labels.contentsPrintGuide, edition, labels)
  ]
  const slides = files.includes('slides.html')
    ? [
        h('a', { className: ['contents-button', 'quiet'], href: addressOf(edition, 'slides.html') }, [
          ...drawIcon('slides'),
          h('span', labels.slides)
        ])
      ]
    : []
  const shown = [h('div', { className: ['contents-show'] }, [...teach, ...slides])]
  if (papers.length === 0) return shown
  const group = { className: ['contents-papers'], role: 'group', ariaLabel: labels.contentsPrint }
  const name = h('span', { ariaHidden: 'true' }, [...drawIcon('print'), h('span', labels.contentsPrint)])
  return [...shown, h('div', group, [name, ...papers])]
}

function drawPaper(format: Format, name: string, edition: ContentsEntry, labels: Labels): Element[] {
  const file = format.files.find(({ path }) => edition.files.includes(path))
  if (!file) return []
  const isKept = file.audience === 'facilitator'
  const title = isKept ? { title: labels.facilitatorOnly } : {}
  return [
    h('a', { className: ['contents-button', 'second'], href: addressOf(edition, file.path), ...title }, [
      h('span', name),
      ...(isKept ? [' ', ...drawIcon('lock', labels.facilitatorOnly)] : [])
    ])
  ]
}

/** Where a file of an edition stands, from the contents page. */
export function addressOf({ deckId, language }: Pick<ContentsEntry, 'deckId' | 'language'>, path: string): string {
  return [deckId, language, path].map(encodeURIComponent).join('/')
}
