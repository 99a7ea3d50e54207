import { prose } from '../message-words.js'
import { label } from './labels.js'

/** A text and its translation, as the server has them. */
export interface TranslationRow {
  readonly key: string
  readonly slide?: { readonly id: string; readonly number: number; readonly title: string }
  readonly source: string
  readonly target: string
  readonly state: string
  readonly reviewer?: string
  readonly previous?: string
  readonly similar?: { readonly percent: number; readonly source: string; readonly target: string }
  readonly context: string
  readonly tags: string
  readonly terms: readonly { readonly source: string; readonly target: string }[]
  readonly findings: readonly { readonly severity: string; readonly what: string; readonly fix: string }[]
}

interface Target {
  readonly to: string
  readonly direction: string
}

/** What a translator should know of a text: its terms, what its source said before, what was translated much like it, and what the checks find. `use` takes a suggestion. */
export function drawNotes(row: TranslationRow, target: Target, use: (words: string) => void): HTMLElement[] {
  const { previous, similar, terms, findings } = row
  return [
    ...(terms.length > 0 ? [drawTerms(terms, target)] : []),
    ...(previous === undefined ? [] : [drawPrevious(previous)]),
    ...(similar ? [drawSimilar(similar, target, use)] : []),
    ...findings.map(drawFinding)
  ]
}

function drawTerms(terms: TranslationRow['terms'], target: Target): HTMLElement {
  const list = element('ul', 'text-terms')
  for (const term of terms) {
    const item = element('li', '')
    item.append(isolated(term.source), ' = ', inLanguage(term.target, target))
    list.append(item)
  }
  return list
}

function drawPrevious(previous: string): HTMLElement {
  const shown = element('p', 'hint', `${document.body.dataset.before ?? ''} `)
  shown.append(isolated(previous))
  return shown
}

function drawSimilar(
  { percent, target: words }: NonNullable<TranslationRow['similar']>,
  target: Target,
  use: (words: string) => void
): HTMLElement {
  const shown = element('p', 'text-similar', `${label('deskAlike', { percent })} `)
  const take = document.createElement('button')
  take.type = 'button'
  take.textContent = label('deskUse')
  take.addEventListener('click', () => use(words))
  shown.append(inLanguage(words, target), ' ', take)
  return shown
}

function drawFinding({ severity, what, fix }: TranslationRow['findings'][number]): HTMLElement {
  const shown = element('div', `text-finding ${severity}`)
  shown.lang = 'en'
  shown.dir = 'ltr'
  shown.append(prose('', what), prose('hint', fix))
  return shown
}

function isolated(words: string): HTMLElement {
  return element('bdi', '', words)
}

function inLanguage(words: string, { to, direction }: Target): HTMLElement {
  const shown = element('bdi', '', words)
  shown.lang = to
  shown.dir = direction
  return shown
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}
