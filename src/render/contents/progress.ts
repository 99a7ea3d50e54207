import type { Element } from 'hast'
import { h } from 'hastscript'
import { areas, unitStates } from '../../deck/catalogue.js'
import type { Labels } from '../templates.js'
import { areaLabels, stateLabels } from '../unit-labels.js'

/** Words of a translation by where they are seen, `slides`, `notes` or `paper`, and by state. */
export type Progress = Readonly<Record<string, Readonly<Record<string, number>>>>

/** How far a translation is: words by where they are seen and by state, as a table. States that no word is in are left out. */
export function drawProgress(translation: Progress, labels: Labels): Element {
  const [states, places] = [stateLabels(labels), areaLabels(labels)]
  const shown = [...unitStates].reverse().filter(state => areas.some(area => (translation[area]?.[state] ?? 0) > 0))
  return h('table', { className: ['contents-progress'] }, [
    h('caption', labels.translationInWords),
    h('thead', [h('tr', [h('td'), ...shown.map(state => h('th', { scope: 'col' }, states[state]))])]),
    h(
      'tbody',
      areas.map(area =>
        h('tr', [
          h('th', { scope: 'row' }, places[area]),
          ...shown.map(state => h('td', String(translation[area]?.[state] ?? 0)))
        ])
      )
    )
  ])
}
