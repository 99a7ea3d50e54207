import type { DeckEditor } from './editor.js'
import type { FormAnswer } from './form/answer.js'
import { type FormField, makeField } from './form/fields.js'
import { label } from './labels.js'
import { postJson } from './server.js'

interface Fact {
  readonly path: string
  readonly description: string
  readonly value: string
  readonly choices: readonly string[]
  readonly isRequired: boolean
}

/** Sets up the form for the facts of the lesson. What is changed there is one change of the text. */
export function openFacts(editor: () => DeckEditor | undefined): void {
  const dialog = document.getElementById('facts')
  const place = document.getElementById('facts-fields')
  if (!(dialog instanceof HTMLDialogElement) || !place) return
  let facts: readonly Fact[] = []
  let fields: readonly FormField[] = []

  async function open(): Promise<void> {
    const found = await postJson<{ readonly facts: readonly Fact[] }>('facts', { text: editor()?.text() ?? '' })
    facts = found?.facts ?? []
    fields = facts.map(fact => makeField({ ...fact, name: fact.path }, fact.value, `fact-${fact.path}`))
    place?.replaceChildren(...fields.map(({ element }) => element))
    say(facts.length === 0 ? label('deskFactsBroken') : '')
    if (dialog instanceof HTMLDialogElement) dialog.showModal()
    fields[0]?.focus()
  }

  async function save(): Promise<void> {
    const text = editor()?.text() ?? ''
    const changed = facts.flatMap(({ path, value }, index) => {
      const now = fields[index]?.value() ?? ''
      return now === value ? [] : [[path, now]]
    })
    const made = await postJson<FormAnswer>('set-facts', { text, values: Object.fromEntries(changed) })
    // Places are those of the text that was sent.
    if (!made || editor()?.text() !== text) return say(label('deskFactsBroken'))
    if ('faults' in made) return showFaults(made.faults)
    if (dialog instanceof HTMLDialogElement) dialog.close()
    editor()?.change(made.changes)
  }

  function showFaults(faults: Readonly<Record<string, string>>): void {
    say(label('deskFactsFault'))
    for (const [index, field] of fields.entries()) field.fault(faults[facts[index]?.path ?? ''])
    fields[facts.findIndex(({ path }) => path in faults)]?.focus()
  }

  document.getElementById('open-facts')?.addEventListener('click', () => void open())
  document.getElementById('facts-save')?.addEventListener('click', () => void save())
  document.getElementById('facts-cancel')?.addEventListener('click', () => dialog.close())
  dialog.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.isComposing) return
    event.preventDefault()
    void save()
  })
}

function say(words: string): void {
  const place = document.getElementById('facts-status')
  if (place) place.textContent = words
}
