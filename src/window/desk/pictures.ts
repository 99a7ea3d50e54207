import type { DeckEditor } from './editor.js'
import { label } from './labels.js'
import { postFile, postJson } from './server.js'

interface Placed {
  readonly changes: Parameters<DeckEditor['change']>[0]
  readonly select: { readonly from: number; readonly to: number }
}

/** What the fields of the window are called. */
const fields = ['alt', 'caption', 'rights'] as const

/** Sets up the window for pictures, and the button that chooses a file. Returns what opens it for a file and a line of the text. */
export function openPictures(editor: () => DeckEditor | undefined): (file: File, line: number) => void {
  const dialog = document.getElementById('picture')
  const chooser = document.getElementById('choose-picture')
  let wanted: { readonly file: File; readonly line: number } | undefined
  /** Where the picture lies since it was sent; a second try does not send it again. */
  let address: string | undefined

  function ask(file: File, line: number): void {
    if (!(dialog instanceof HTMLDialogElement)) return
    wanted = { file, line }
    address = undefined
    for (const name of fields) input(name).value = ''
    say('')
    void preview(file)
    dialog.showModal()
    input('alt').focus()
  }

  async function insert(): Promise<void> {
    const text = editor()?.text()
    const missing = fields.map(input).find(({ required, value }) => required && value.trim() === '')
    if (missing) return missing.focus()
    if (!wanted || text === undefined || !(dialog instanceof HTMLDialogElement)) return
    const { file, line } = wanted
    const query = new URLSearchParams({ name: file.name })
    address ??= (await postFile<{ readonly address?: string }>(`picture?${query}`, file))?.address
    const [alt, caption, rights] = fields.map(name => input(name).value)
    const picture = { address, alt, caption, rights }
    const made = address && (await postJson<Placed>('place-picture', { text, line, picture }))
    // Places are those of the text that was sent.
    if (!made || editor()?.text() !== text) return say(label('deskPictureFault'))
    dialog.close()
    editor()?.change(made.changes, made.select)
  }

  document.getElementById('picture-insert')?.addEventListener('click', () => void insert())
  document.getElementById('picture-cancel')?.addEventListener('click', () => {
    if (dialog instanceof HTMLDialogElement) dialog.close()
  })
  dialog?.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.isComposing) return
    event.preventDefault()
    void insert()
  })
  document.getElementById('add-picture')?.addEventListener('click', () => chooser?.click())
  chooser?.addEventListener('change', () => {
    const file = chooser instanceof HTMLInputElement ? chooser.files?.[0] : undefined
    if (file) ask(file, editor()?.line() ?? 1)
    if (chooser instanceof HTMLInputElement) chooser.value = ''
  })
  return ask
}

function input(name: (typeof fields)[number]): HTMLInputElement {
  return document.getElementById(`picture-${name}`) as HTMLInputElement
}

function say(words: string): void {
  const place = document.getElementById('picture-status')
  if (place) place.textContent = words
}

// The policy of the page takes pictures only from `data:`.
async function preview(file: File): Promise<void> {
  const place = document.getElementById('picture-shown')
  place?.replaceChildren()
  const reader = new FileReader()
  reader.addEventListener('load', () => {
    const picture = document.createElement('img')
    picture.alt = ''
    picture.src = String(reader.result)
    place?.replaceChildren(picture)
  })
  reader.readAsDataURL(file)
}
