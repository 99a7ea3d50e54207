import type { DeckEditor } from './editor.js'
import { label } from './labels.js'
import { postJson } from './server.js'

interface Fact {
  readonly path: string
  readonly description: string
  readonly value: string
  readonly choices: readonly string[]
  readonly isRequired: boolean
}

type Answer =
  | { readonly changes: Parameters<DeckEditor['change']>[0] }
  | { readonly faults: Readonly<Record<string, string>> }

type Field = HTMLInputElement | HTMLSelectElement

/** Sets up the form for the facts of the lesson. What is changed there is one change of the text. */
export function openFacts(editor: () => DeckEditor | undefined): void {
  const dialog = document.getElementById('facts')
  const place = document.getElementById('facts-fields')
  if (!(dialog instanceof HTMLDialogElement) || !place) return
  let facts: readonly Fact[] = []
  let fields: readonly Field[] = []

  async function open(): Promise<void> {
    const found = await postJson<{ readonly facts: readonly Fact[] }>('facts', { text: editor()?.text() ?? '' })
    facts = found?.facts ?? []
    fields = facts.map(fieldFor)
    place?.replaceChildren(...facts.map((fact, index) => labelled(fact, fields[index])))
    say(facts.length === 0 ? label('deskFactsBroken') : '')
    if (dialog instanceof HTMLDialogElement) dialog.showModal()
    fields[0]?.focus()
  }

  async function save(): Promise<void> {
    const text = editor()?.text() ?? ''
    const changed = facts.flatMap(({ path, value }, index) => {
      const now = fields[index]?.value.trim() ?? value
      return now === value ? [] : [[path, now]]
    })
    const made = await postJson<Answer>('set-facts', { text, values: Object.fromEntries(changed) })
    // Places are those of the text that was sent.
    if (!made || editor()?.text() !== text) return say(label('deskFactsBroken'))
    if ('faults' in made) return showFaults(made.faults)
    if (dialog instanceof HTMLDialogElement) dialog.close()
    editor()?.change(made.changes)
  }

  function showFaults(faults: Readonly<Record<string, string>>): void {
    say(label('deskFactsFault'))
    const wrong = fields.filter((field, index) => {
      const fault = faults[facts[index]?.path ?? '']
      const words = document.getElementById(`${field.id}-fault`)
      if (words) words.textContent = fault === undefined ? '' : plain(`Expected: ${fault}`)
      field.setAttribute('aria-invalid', String(fault !== undefined))
      return fault !== undefined
    })
    wrong[0]?.focus()
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

/** An input, or a list where the field is one of several words. */
function fieldFor({ path, value, choices, isRequired }: Fact): Field {
  const field = document.createElement(choices.length > 0 ? 'select' : 'input')
  field.id = `fact-${path}`
  field.required = isRequired
  field.setAttribute('aria-describedby', `fact-${path}-about fact-${path}-fault`)
  if (field instanceof HTMLSelectElement) {
    const known = [...new Set(['', value, ...choices])]
    field.append(...known.map(name => new Option(name, name)))
  } else field.dir = 'auto'
  field.value = value
  return field
}

function labelled({ path, description, isRequired }: Fact, field: Field | undefined): HTMLElement {
  const row = document.createElement('div')
  const name = document.createElement('label')
  name.htmlFor = `fact-${path}`
  name.textContent = `${path.replace('.', ' › ')}${isRequired ? ' *' : ''}`
  const about = document.createElement('span')
  about.className = 'hint'
  about.id = `fact-${path}-about`
  about.textContent = plain(description)
  const fault = document.createElement('span')
  fault.className = 'fault'
  fault.id = `fact-${path}-fault`
  row.append(name, ' ', about, ...(field ? [field] : []), fault)
  return row
}

function plain(text: string): string {
  return text.replaceAll('`', '')
}

function say(words: string): void {
  const place = document.getElementById('facts-status')
  if (place) place.textContent = words
}
