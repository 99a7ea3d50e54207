import { openBuildForm } from './build-form.js'
import { button, byId, make } from './element.js'
import { canOpenFolders, chooseFolder, readChosen, type UserFolder, writeFile } from './folder.js'
import { type Program, startProgram } from './program.js'
import { openSaving, type Saving } from './saving.js'
import { openWriting } from './writing.js'

// The script of `backbrief.html`, the page that is the whole program: opens a folder, shows its lessons, and opens one to be written.

interface OpenedFolder {
  readonly decks: readonly { readonly file: string; readonly title: string; readonly languages: readonly string[] }[]
  readonly notes: readonly string[]
}

type BegunLesson = { readonly file: string; readonly bytes: Uint8Array } | { readonly problem: string }

let saving: Saving | undefined
let opened: UserFolder | undefined
void begin()

async function begin(): Promise<void> {
  try {
    const program = await startProgram()
    listen(program)
    say(canOpenFolders() ? '' : byId('no-folders').textContent)
    for (const control of byId('choose').querySelectorAll<HTMLButtonElement>('button')) control.disabled = false
    document.body.dataset.ready = 'true'
  } catch (error) {
    say('This browser cannot run Backbrief. Use a newer Chrome, Edge or Firefox.', true)
    console.error(error)
  }
}

function listen(program: Program): void {
  const folderInput = byId<HTMLInputElement>('folder-input')
  const filesInput = byId<HTMLInputElement>('files-input')
  byId('open-folder').addEventListener('click', () => {
    if (canOpenFolders()) void open(program, chooseFolder)
    else folderInput.click()
  })
  byId('open-files').addEventListener('click', () => filesInput.click())
  for (const input of [folderInput, filesInput])
    input.addEventListener('change', () => void open(program, () => readChosen([...(input.files ?? [])])))
  byId<HTMLFormElement>('new-form').addEventListener('submit', event => {
    event.preventDefault()
    void beginLesson(program)
  })
  byId('save').addEventListener('click', () => void saving?.save())
  byId('back').addEventListener('click', () => void close(program))
}

async function open(program: Program, choose: () => Promise<UserFolder | undefined>): Promise<void> {
  try {
    const folder = await choose()
    if (!folder) return
    say('Reading the folder…')
    opened = folder
    const { name, files, leftOut } = folder
    const { decks, notes } = await program.call<OpenedFolder>('open', { name, files })
    const left =
      leftOut.length > 0
        ? [`Left out, because they are too large or there are too many files: ${leftOut.slice(0, 5).join(', ')}`]
        : []
    const nothing =
      decks.length === 0
        ? ['There is no lesson in this folder. A lesson is a folder that contains a file called deck.md.']
        : []
    say([...nothing, ...notes, ...left].join(' '))
    listLessons(program, folder, decks)
  } catch (error) {
    say('The folder could not be read.', true)
    console.error(error)
  }
}

function listLessons(program: Program, folder: UserFolder, decks: OpenedFolder['decks']): void {
  byId('lessons-part').hidden = decks.length === 0
  byId('lessons').replaceChildren(
    ...decks.map(({ file, title, languages }) => {
      const item = make('li')
      const opener = button(title, () => void write(program, folder, file))
      opener.dir = 'auto'
      item.append(opener, make('span', `${file} · ${languages.join(', ')}`))
      return item
    })
  )
  byId('lessons').querySelector('button')?.focus()
}

/** Begins a lesson in the folder that is open, or in none. */
async function beginLesson(program: Program): Promise<void> {
  const [title, minutes] = [byId<HTMLInputElement>('new-lesson-title'), byId<HTMLInputElement>('new-lesson-minutes')]
  try {
    if (!opened) await open(program, async () => ({ name: 'lessons', files: [], leftOut: [] }))
    const folder = opened
    if (!folder) return
    const wanted = { title: title.value, minutes: minutes.valueAsNumber }
    const begun = await program.call<BegunLesson>('begin', wanted)
    if ('problem' in begun) return say(begun.problem, true)
    if (folder.handle) await writeFile(folder.handle, begun.file, begun.bytes)
    await write(program, folder, begun.file)
  } catch (error) {
    say('The lesson could not be saved in your folder.', true)
    console.error(error)
  }
}

async function write(program: Program, folder: UserFolder, file: string): Promise<void> {
  say('Opening the lesson…')
  const own = openSaving(program, folder, file)
  saving = own
  const writing = await openWriting(program, file, { changed: own.changed, state() {} })
  if (!writing) return say('This file cannot be read as text.', true)
  say('')
  byId('save').textContent = folder.handle ? 'Save now' : 'Save a copy'
  openBuildForm(program, folder, () => writing.state()?.languages ?? [])
  showLesson(true)
}

function showLesson(isOpen: boolean): void {
  byId('start').hidden = isOpen
  byId('lesson').hidden = !isOpen
  for (const control of document.querySelectorAll<HTMLElement>('.bar button')) control.hidden = !isOpen
}

/** Goes back to the lessons of the folder, after what was typed is saved. */
async function close(program: Program): Promise<void> {
  if (opened?.handle && saving?.isUnsaved()) await saving.save()
  if (saving?.isUnsaved() && !confirm('Your changes have not been saved to a file. Close the lesson anyway?')) return
  saving?.end()
  saving = undefined
  showLesson(false)
  byId('lesson-title').textContent = 'Backbrief'
  document.title = 'Backbrief'
  if (opened) listLessons(program, opened, await program.call<OpenedFolder['decks']>('close'))
}

function say(words: string, isFailed = false): void {
  const place = byId('said')
  place.textContent = words
  place.classList.toggle('failed', isFailed)
}
