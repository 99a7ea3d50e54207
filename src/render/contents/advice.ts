import type { Element } from 'hast'
import { h } from 'hastscript'
import type { FormatFile } from '../format.js'
import { fill, type Labels } from '../templates.js'

/** How to begin, and what to keep from participants; nothing of files that are not there. */
export function drawAdvice(files: readonly FormatFile[], labels: Labels): Element[] {
  const hasPresenter = files.some(({ path }) => path === 'presenter.html')
  const isKept = files.some(({ audience, forPrograms }) => audience === 'facilitator' && !forPrograms)
  const groups = { everyone: labels.forEveryone, facilitator: labels.facilitatorOnly }
  return [
    ...(hasPresenter ? [h('p', { className: ['contents-start'] }, labels.contentsStart)] : []),
    ...(isKept ? [h('p', { className: ['contents-stick'] }, fill(labels.contentsStick, groups))] : [])
  ]
}
