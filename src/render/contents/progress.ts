import type { Element } from 'hast'
import { h } from 'hastscript'
import { areas, unitStates } from '../../deck/catalogue.js'
import type { FormatFile } from '../format.js'
import { fill, type Labels } from '../templates.js'
import { areaLabels, stateLabels } from '../unit-labels.js'

// Of the languages that most decks are in: the first name that is asked of the system costs as much as starting Node.
const usual: Readonly<Record<string, string>> = {
  ar: 'العربية',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
  ru: 'Русский',
  zh: '中文'
}

/** What a language calls itself, by its BCP 47 tag; the tag where that is not known. */
export function languageName(language: string): string {
  return usual[language] ?? nameFromSystem(language)
}

/** The same, as the system has it. */
export function nameFromSystem(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** How to begin; nothing where there is no presenter view. */
export function drawIntroduction(files: readonly FormatFile[], labels: Labels): Element[] {
  const hasPresenter = files.some(({ path }) => path === 'presenter.html')
  return hasPresenter ? [h('p', { className: ['contents-start'] }, labels.contentsStart)] : []
}

/** What to keep from participants; nothing where they may have every file. */
export function drawCopyingNote(files: readonly FormatFile[], labels: Labels): Element[] {
  if (!files.some(({ audience, forPrograms }) => audience === 'facilitator' && !forPrograms)) return []
  const marks = { facilitator: labels.facilitatorOnly, programs: labels.forPrograms }
  return [h('p', { className: ['contents-stick'] }, fill(labels.contentsStick, marks))]
}

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
