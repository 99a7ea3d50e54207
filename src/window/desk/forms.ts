import type { DeckEditor } from './editor.js'
import type { FormAnswer } from './form/answer.js'
import { type BlockForm, makeForm, type ShownForm } from './form/block-form.js'
import { plain } from './form/elements.js'
import { label, nameOf } from './labels.js'
import { postJson } from './server.js'

interface Place {
  readonly name: string
  readonly line: number
  readonly slide: number
  readonly title: string
}

interface Forms {
  readonly places: readonly Place[]
  readonly form?: ShownForm
}

/** Sets up the window with the form of a block: the one around the line that is asked for, or the first on its slide. What is changed there is one change of the text. */
export function openForms(editor: () => DeckEditor | undefined, lineOf: () => number | undefined): void {
  const dialog = document.getElementById('form')
  const place = document.getElementById('form-fields')
  const which = document.getElementById('form-which')
  const save = document.getElementById('form-save')
  if (!(dialog instanceof HTMLDialogElement) || !(which instanceof HTMLSelectElement) || !place) return
  let shown: ShownForm | undefined
  let form: BlockForm | undefined
  /** As it was when the form was opened: what is not changed need not be saved. */
  let asOpened = ''

  async function show(line: number): Promise<void> {
    const text = editor()?.text() ?? ''
    const found = await postJson<Forms>('form', { text, line })
    const places = found?.places ?? []
    shown = found?.form
    form = shown && makeForm(shown)
    asOpened = JSON.stringify(form?.read())
    if (which instanceof HTMLSelectElement) {
      which.replaceChildren(...places.map(({ name, line, slide, title }) => option(name, line, slide, title)))
      which.value = String(shown?.line ?? '')
      which.disabled = places.length === 0
    }
    const about = document.getElementById('form-about')
    if (about) about.textContent = plain(shown?.about ?? '')
    place?.replaceChildren(...(form?.elements ?? []))
    if (place) place.dataset.line = String(shown?.line ?? '')
    if (save instanceof HTMLButtonElement) save.disabled = !form
    say(form ? '' : label('deskFormNone'))
  }

  async function open(): Promise<void> {
    if (!(dialog instanceof HTMLDialogElement) || document.querySelector('dialog[open]')) return
    await show(lineOf() ?? 1)
    dialog.showModal()
    if (form) form.focus()
    else which?.focus()
  }

  async function write(): Promise<boolean> {
    const text = editor()?.text() ?? ''
    if (!shown || !form) return false
    const values = form.read()
    if (JSON.stringify(values) === asOpened) return true
    const made = await postJson<FormAnswer>('set-form', { text, line: shown.line, values })
    // Places are those of the text that was sent.
    if (!made || editor()?.text() !== text) {
      say(label('deskFormBroken'))
      return false
    }
    if ('faults' in made) {
      say(label('deskFactsFault'))
      form.faults(made.faults)
      return false
    }
    editor()?.change(made.changes)
    return true
  }

  which.addEventListener('change', async () => {
    const line = Number(which.value)
    const before = shown?.line
    // What was typed is not lost by a look at another block.
    if (form && JSON.stringify(form.read()) !== asOpened) {
      const lines = editor()?.text().split('\n').length ?? 0
      if (!(await write())) {
        which.value = String(before ?? '')
        return
      }
      const grown = (editor()?.text().split('\n').length ?? 0) - lines
      return show(before !== undefined && line > before ? line + grown : line)
    }
    await show(line)
  })
  document.getElementById('open-form')?.addEventListener('click', () => void open())
  document.getElementById('form-cancel')?.addEventListener('click', () => dialog.close())
  save?.addEventListener('click', async () => {
    if (!(await write())) return
    const line = shown?.line
    dialog.close()
    if (line !== undefined) editor()?.edit(line)
  })
  addEventListener(
    'keydown',
    event => {
      const isOurs =
        event.key.toLowerCase() === 'j' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!isOurs) return
      event.preventDefault()
      event.stopPropagation()
      void open()
    },
    true
  )
}

function option(name: string, line: number, slide: number, title: string): HTMLOptionElement {
  const where = label('slideNumber', { number: slide })
  return new Option(`${nameOf(name)} · ${where}${title === '' ? '' : ` · ${title}`}`, String(line))
}

function say(words: string): void {
  const place = document.getElementById('form-status')
  if (place) place.textContent = words
}
