import type { DeckEditor } from './editor.js'
import { make } from './form/elements.js'
import { label } from './labels.js'
import { postJson } from './server.js'

interface SlideChange {
  readonly type: 'added' | 'removed' | 'changed' | 'moved'
  readonly title: string
  readonly number?: number
  readonly id?: string
  readonly lines: readonly { readonly type: 'same' | 'added' | 'removed'; readonly text: string }[]
}

interface WhatChanged {
  readonly since: string
  readonly known: readonly { readonly since: string; readonly name?: string }[]
  readonly changes: readonly SlideChange[]
}

const sinceWords: Readonly<Record<string, string>> = {
  opened: 'deskSinceOpened',
  commit: 'deskSinceCommit',
  release: 'deskSinceRelease'
}

const typeWords = {
  added: 'deskChangeAdded',
  removed: 'deskChangeRemoved',
  changed: 'deskChangeChanged',
  moved: 'deskChangeMoved'
} as const

/** Sets up the window that shows what has changed; `go` leads to a slide by its id. */
export function openChanges(editor: () => DeckEditor | undefined, go: (slide: string) => void): void {
  const dialog = document.getElementById('changes')
  const chooser = document.getElementById('changes-since')
  const list = document.getElementById('changes-list')
  if (!(dialog instanceof HTMLDialogElement) || !(chooser instanceof HTMLSelectElement) || !list) return

  async function show(since?: string): Promise<void> {
    const found = await postJson<WhatChanged>('changes', { text: editor()?.text() ?? '', ...(since && { since }) })
    const known = found?.known ?? []
    if (chooser instanceof HTMLSelectElement) {
      chooser.replaceChildren(
        ...known.map(({ since, name = '' }) => new Option(label(sinceWords[since] ?? since, { name }), since))
      )
      chooser.value = found?.since ?? ''
    }
    const changes = found?.changes ?? []
    list?.replaceChildren(...changes.map(change => drawChange(change, leave)))
    const status = document.getElementById('changes-status')
    if (status)
      status.textContent = !found ? label('deskUnreachable') : changes.length === 0 ? label('deskNoChanges') : ''
  }

  function leave(slide: string): void {
    if (dialog instanceof HTMLDialogElement) dialog.close()
    go(slide)
  }

  document.getElementById('open-changes')?.addEventListener('click', async () => {
    await show()
    dialog.showModal()
    chooser.focus()
  })
  chooser.addEventListener('change', () => void show(chooser.value))
  document.getElementById('changes-close')?.addEventListener('click', () => dialog.close())
}

function drawChange({ type, title, number, id, lines }: SlideChange, go: (slide: string) => void): HTMLElement {
  const name = make('span', '', title || label('deskFirstLines'))
  name.dir = 'auto'
  const head = make('h3', '', ...(number === undefined ? [] : [`${label('slideNumber', { number })} · `]), name)
  if (title !== '') head.append(' ', make('strong', `change-${type}`, label(typeWords[type])))
  if (id !== undefined) {
    const link = make('button', 'place', ...head.childNodes)
    link.type = 'button'
    link.addEventListener('click', () => go(id))
    head.replaceChildren(link)
  }
  const text = make('div', 'change-lines', ...lines.map(drawLine))
  text.dir = 'ltr'
  return make('section', '', head, ...(lines.length > 0 ? [text] : []))
}

/** A line as it was or is: with a sign before it, and a word for those who do not see that. */
function drawLine({ type, text }: SlideChange['lines'][number]): HTMLElement {
  const sign = make('span', 'change-sign', type === 'added' ? '+' : type === 'removed' ? '−' : ' ')
  sign.ariaHidden = 'true'
  const words = make('span', '', text || ' ')
  words.dir = 'auto'
  const said = type === 'same' ? '' : label(type === 'added' ? 'deskLineAdded' : 'deskLineRemoved')
  const line = make(type === 'added' ? 'ins' : type === 'removed' ? 'del' : 'p', '')
  line.append(sign, ...(said === '' ? [] : [make('span', 'unseen', said)]), words)
  return line
}
