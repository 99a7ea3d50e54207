import { label } from './labels.js'
import { drawNotes, type TranslationRow } from './translation-notes.js'

export type { TranslationRow } from './translation-notes.js'

/** A text on the page with the field that it is translated in. */
export interface Row {
  readonly element: HTMLElement
  state(): string
}

type Saved = { readonly row: TranslationRow } | { readonly theirs: TranslationRow } | { readonly failure: string }

interface RowSetup {
  /** The language that is translated into, and its direction. */
  readonly to: string
  readonly direction: string
  readonly save: (edit: {
    readonly key: string
    readonly target: string
    readonly before: string
    readonly reviewer?: string | undefined
  }) => Promise<Saved>
  /** The name of who reviews; undefined while it is not known. */
  readonly reviewer: () => string | undefined
  /** Called when the state is another. */
  readonly changed: () => void
}

/** Milliseconds without typing before a translation is saved. */
const pauseMs = 600

const states: Readonly<Record<string, string>> = JSON.parse(document.body.dataset.states ?? '{}')

/** Whether something is still to be done. */
export function isOpenState(state: string): boolean {
  return state !== 'translated' && state !== 'reviewed'
}

/** Makes the row of a text: what is typed is saved after a pause, and when the field is left. */
export function openRow(first: TranslationRow, { to, direction, save, reviewer, changed }: RowSetup): Row {
  let row = first
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving = Promise.resolve()
  const element = made('div', 'text')
  const field = document.createElement('textarea')
  field.value = row.target
  field.lang = to
  field.dir = direction
  field.rows = Math.min(8, Math.ceil(Math.max(row.source.length, row.target.length) / 40))
  field.setAttribute('aria-label', label('deskTranslationOf', { text: row.source }))
  const state = made('span', 'state')
  const reviewed = button(label('deskReviewedByMe'), () => {
    const name = reviewer()
    if (name !== undefined) send(name)
  })
  const stillRight = button(label('deskStillRight'), () => send())
  const actions = made('p', 'text-actions')
  actions.append(state, reviewed, stillRight)
  const notes = made('div', 'text-notes')
  const target = made('div', 'text-target')
  target.append(field, actions, notes)
  const source = made('p', 'text-source', row.source)
  source.dir = 'auto'
  const side = made('div', '')
  side.append(source, english(`${row.context}${row.tags === '' ? '' : ` ${row.tags}`}`))
  element.append(side, target)
  show()

  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(sendTyped, pauseMs)
  })
  field.addEventListener('change', sendTyped)

  function sendTyped(): void {
    clearTimeout(timer)
    if (field.value !== row.target) send()
  }

  /** One after the other, so that each says what stood there before. */
  function send(name?: string, before?: string): void {
    clearTimeout(timer)
    saving = saving.then(async () => {
      const typed = field.value
      const saved = await save({ key: row.key, target: typed, before: before ?? row.target, reviewer: name })
      if ('row' in saved) {
        row = saved.row
        if (field.value === typed && document.activeElement !== field) field.value = row.target
        show()
      } else if ('failure' in saved) notes.prepend(alert(saved.failure))
      else settle(saved.theirs, name)
      changed()
    })
  }

  /** Somebody else has changed it, too: who sits here decides. */
  function settle(theirs: TranslationRow, name: string | undefined): void {
    const question = alert(`${label('deskChangedElsewhere')} `)
    const words = made('span', '', theirs.target)
    words.lang = to
    words.dir = direction
    const take = button(label('deskTakeTheirs'), () => {
      row = theirs
      field.value = theirs.target
      show()
      changed()
    })
    question.append(
      words,
      ' ',
      take,
      ' ',
      button(label('deskKeepMine'), () => send(name, theirs.target))
    )
    notes.replaceChildren(question)
  }

  function show(): void {
    element.dataset.state = row.state
    state.textContent =
      row.state === 'reviewed' && row.reviewer
        ? label('deskReviewedBy', { name: row.reviewer })
        : (states[row.state] ?? '')
    stillRight.hidden = row.target === '' || !isOpenState(row.state)
    reviewed.hidden = row.state === 'reviewed'
    notes.replaceChildren(
      ...drawNotes(row, { to, direction }, words => {
        field.value = words
        field.focus()
        send()
      })
    )
  }

  return { element, state: () => row.state }
}

function alert(words: string): HTMLElement {
  const shown = made('p', 'text-alert', words)
  shown.setAttribute('role', 'alert')
  return shown
}

function english(words: string): HTMLElement {
  const hint = made('p', 'hint', words)
  hint.lang = 'en'
  hint.dir = 'ltr'
  return hint
}

function button(words: string, act: () => void): HTMLButtonElement {
  const shown = document.createElement('button')
  shown.type = 'button'
  shown.textContent = words
  shown.addEventListener('click', act)
  return shown
}

function made(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name)
  if (className) element.className = className
  element.textContent = text
  return element
}
