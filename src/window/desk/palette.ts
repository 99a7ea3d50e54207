import { scrollToShow } from '../scroll-to-show.js'
import type { DeckEditor } from './editor.js'
import { label, nameOf } from './labels.js'
import { postJson } from './server.js'

/** What may be added to a deck. */
export interface Example {
  readonly title: string
  readonly about: string
  readonly name: string
}

/** An example that was put into the text, or the block that it would have to stand in. */
type Answer =
  | {
      readonly changes: Parameters<DeckEditor['change']>[0]
      readonly select: { readonly from: number; readonly to: number }
    }
  | { readonly inside: string }

/** Sets up the window in which is chosen what to add: by its button, or by Ctrl+K. What is chosen is put where the cursor is. */
export function openPalette(examples: readonly Example[], editor: DeckEditor): void {
  const dialog = document.getElementById('palette')
  const filter = document.getElementById('palette-filter')
  const list = document.getElementById('palette-list')
  const button = document.getElementById('add')
  if (!(dialog instanceof HTMLDialogElement) || !(filter instanceof HTMLInputElement) || !list) return

  let found: readonly Example[] = examples
  let at = 0

  function search(): void {
    const words = filter instanceof HTMLInputElement ? filter.value.toLowerCase().trim() : ''
    const has = (text: string) => text.toLowerCase().includes(words)
    found = [
      ...examples.filter(one => has(callOf(one)) || has(one.name)),
      ...examples.filter(one => has(one.about) && !has(callOf(one)) && !has(one.name))
    ]
    at = 0
    list?.replaceChildren(...found.map(option))
    say(found.length === 0 ? label('deskAddNothing') : '')
    mark()
  }

  function option({ title, name: written, about }: Example, index: number): HTMLElement {
    const item = document.createElement('li')
    item.id = `palette-${index}`
    item.setAttribute('role', 'option')
    const name = document.createElement('strong')
    name.textContent = callOf({ title, name: written })
    const use = document.createElement('span')
    use.textContent = about
    item.append(name, ' ', use)
    item.addEventListener('click', () => {
      at = index
      void add()
    })
    return item
  }

  function mark(): void {
    for (const [index, item] of [...(list?.children ?? [])].entries()) {
      item.setAttribute('aria-selected', String(index === at))
      if (index === at) scrollToShow(item)
    }
    if (found.length > 0) filter?.setAttribute('aria-activedescendant', `palette-${at}`)
    else filter?.removeAttribute('aria-activedescendant')
  }

  async function add(): Promise<void> {
    const example = found[at]
    if (!example || !(dialog instanceof HTMLDialogElement)) return
    const text = editor.text()
    const made = await postJson<Answer>('insert', { text, title: example.title, line: editor.line() })
    // Places are those of the text that was sent.
    if (!made || editor.text() !== text) return
    if ('inside' in made) {
      const block = examples.find(({ name }) => name === made.inside)?.title ?? made.inside
      return say(label('deskAddInside', { block }))
    }
    dialog.close()
    editor.change(made.changes, made.select)
  }

  function open(): void {
    if (!(dialog instanceof HTMLDialogElement) || !(filter instanceof HTMLInputElement)) return
    filter.value = ''
    dialog.showModal()
    search()
    filter.focus()
  }

  const steps: Readonly<Record<string, () => number>> = {
    ArrowDown: () => (at + 1) % found.length,
    ArrowUp: () => (at + found.length - 1) % found.length,
    PageDown: () => Math.min(at + 5, found.length - 1),
    PageUp: () => Math.max(at - 5, 0)
  }
  filter.addEventListener('input', search)
  filter.addEventListener('keydown', event => {
    const step = steps[event.key]
    if (step && found.length > 0) {
      at = step()
      mark()
    } else if (event.key === 'Enter' && !event.isComposing) void add()
    else return
    event.preventDefault()
  })
  button?.addEventListener('click', open)
  document.getElementById('palette-close')?.addEventListener('click', () => dialog.close())
  addEventListener(
    'keydown',
    event => {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      event.stopPropagation()
      if (!document.querySelector('dialog[open]')) open()
    },
    true
  )
}

/** The title of an example, with the name of its block in the language of the interface in front where that is another one. */
function callOf({ title, name }: Pick<Example, 'title' | 'name'>): string {
  const words = nameOf(name)
  return document.documentElement.lang.startsWith('en') || words === name ? title : `${words} (${title})`
}

function say(words: string): void {
  const place = document.getElementById('palette-status')
  if (place) place.textContent = words
}
