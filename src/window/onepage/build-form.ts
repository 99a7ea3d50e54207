import { button, byId, make } from './element.js'
import { download, type UserFolder, writeFile } from './folder.js'
import type { Program } from './program.js'
import { nameOf } from './writing.js'

interface BuiltFiles {
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[]
  readonly refused: readonly { readonly language: string; readonly problems: readonly string[] }[]
}

/** Files are written here in the user's folder; what the command builds lies elsewhere, so that neither takes away what the other made. */
const builtFolder = 'built'

/** The window in which a lesson is built: which files, in which languages, and what became of it. */
export function openBuildForm(program: Program, folder: UserFolder, languages: () => readonly string[]): void {
  const dialog = byId<HTMLDialogElement>('build')
  const form = byId<HTMLFormElement>('build-form')
  const result = byId('built')
  byId('build-open').onclick = () => {
    result.replaceChildren()
    byId('build-languages').replaceChildren(make('legend', 'Languages'), ...languages().map(languageChoice))
    dialog.showModal()
  }
  byId('build-close').onclick = () => dialog.close()
  form.onsubmit = event => {
    event.preventDefault()
    void build()
  }

  async function build(): Promise<void> {
    const chosen = new FormData(form)
    const formats = chosen.getAll('format').map(String)
    const tags = chosen.getAll('tag').map(String)
    if (formats.length === 0 || tags.length === 0) return say('Choose at least one language and one kind of file.')
    const start = byId<HTMLButtonElement>('build-start')
    start.disabled = true
    say('Building… This takes a few seconds for each language.')
    try {
      const request = { formats, languages: tags, paper: chosen.get('paper'), release: chosen.get('release') !== null }
      await show(await program.call<BuiltFiles>('build', request))
    } catch (error) {
      say(`Nothing was built: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    } finally {
      start.disabled = false
    }
  }

  function say(words: string): void {
    result.replaceChildren(make('p', words))
  }

  async function show({ files, refused }: BuiltFiles): Promise<void> {
    const problems = refused.flatMap(({ language, problems: found }) =>
      found.map(words => make('li', language === '' ? words : `${nameOf(language)}: ${words}`))
    )
    const list = make('ol')
    list.append(...problems)
    const notBuilt = problems.length > 0 ? [make('p', 'Not built:', 'failed'), list] : []
    result.replaceChildren(...notBuilt, ...(files.length > 0 ? await kept(files) : []))
  }

  /** Writes the files into the folder, or offers them as one zip. */
  async function kept(files: BuiltFiles['files']): Promise<HTMLElement[]> {
    const { handle } = folder
    const names = make('ul')
    const shown = files.filter(([path]) => !path.endsWith('.json'))
    names.append(...shown.map(([path, bytes]) => make('li', `${path} (${sizeOf(bytes.length)})`)))
    const zip = button('Download as a ZIP file', async () => {
      download('lesson.zip', await program.call<Uint8Array>('zip', files))
    })
    if (!handle) return [make('p', 'Built. Download the ZIP file, unpack it, and open index.html.'), zip, names]
    try {
      for (const [path, bytes] of files) await writeFile(handle, `${builtFolder}/${path}`, bytes)
    } catch {
      return [make('p', 'The files could not be saved in your folder. Download them instead.', 'failed'), zip, names]
    }
    const where = `Built. The files are in “${builtFolder}”, inside your folder. Open index.html there.`
    return [make('p', where), zip, names]
  }
}

function languageChoice(tag: string): HTMLElement {
  const label = make('label')
  const box = make('input')
  box.type = 'checkbox'
  box.name = 'tag'
  box.value = tag
  box.checked = true
  const name = make('span', nameOf(tag))
  name.lang = tag
  label.append(box, ' ', name)
  return label
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
