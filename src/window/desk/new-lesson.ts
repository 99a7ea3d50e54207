import { prose } from '../message-words.js'
import { label } from './labels.js'
import { showReport } from './report-text.js'
import { postFile, postJson, type Refusal } from './server.js'

// The script of the page on which a lesson is begun.

interface Begun {
  readonly number: number
  readonly unchanged?: readonly { readonly field: string; readonly line: number; readonly value: string }[]
  readonly unreached?: readonly string[]
  readonly imported?: { readonly losses: number; readonly report: string }
}

type Answer = Begun | Refusal

const form = document.querySelector<HTMLFormElement>('#new')
const said = document.getElementById('said')
const language = document.documentElement.lang

form?.addEventListener('change', event => {
  if (event.target instanceof HTMLInputElement && event.target.name === 'kind') showKind(event.target.value)
})
form?.addEventListener('submit', event => {
  event.preventDefault()
  void begin(form)
})
// A browser may keep what was chosen before the page was loaded again.
showKind(valueIn('kind') || 'starter')

/** Shows the fields of one kind of beginning; the others ask for nothing. */
function showKind(kind: string): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-kind]')) {
    part.hidden = part.dataset.kind !== kind
    for (const control of part.querySelectorAll<HTMLInputElement>('input, select')) control.disabled = part.hidden
  }
  const title = document.getElementById('title')
  // A file has a title of its own.
  if (title instanceof HTMLInputElement) title.required = kind !== 'file'
  const file = document.getElementById('file')
  if (file instanceof HTMLInputElement) file.required = kind === 'file'
}

function valueIn(name: string): string {
  const value = form ? new FormData(form).get(name) : undefined
  return typeof value === 'string' ? value.trim() : ''
}

async function begin(from: HTMLFormElement): Promise<void> {
  const button = from.querySelector<HTMLButtonElement>('#begin')
  if (button) button.disabled = true
  say(label('deskWorking'))
  const answer = await ask()
  if (button) button.disabled = false
  if (answer === undefined) say(label('deskUnreachable'))
  else if ('refused' in answer) refuse(answer)
  else arrive(answer)
}

function ask(): Promise<Answer | undefined> {
  const title = valueIn('title')
  switch (valueIn('kind')) {
    case 'copy':
      return postJson('new', {
        kind: 'copy',
        title,
        deck: Number(valueIn('copied')),
        withTranslations: valueIn('translations') !== ''
      })
    case 'file':
      return sendFile(title)
    default:
      return postJson('new', {
        kind: 'starter',
        title,
        minutes: Number(valueIn('minutes')),
        language: valueIn('language'),
        profile: valueIn('profile')
      })
  }
}

async function sendFile(title: string): Promise<Answer | undefined> {
  const input = document.getElementById('file')
  const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined
  if (!file) return undefined
  const limit = Number(document.body.dataset.mebibytes)
  if (file.size > limit * 1024 * 1024) return { refused: label('deskFileTooLarge', { size: limit }), fix: '' }
  const query = new URLSearchParams({ name: file.name, title })
  return postFile(`new/file?${query}`, file)
}

function say(words: string): void {
  if (said) said.textContent = words
}

function refuse({ refused, fix }: Refusal): void {
  said?.replaceChildren(prose('', refused), ...(fix === '' ? [] : [prose('', fix)]))
}

/** Where nothing has to be read first, the lesson is opened at once. */
function arrive({ number, unchanged = [], unreached = [], imported }: Begun): void {
  const address = `deck/${number}/?interface=${language}`
  if (!imported && unchanged.length === 0 && unreached.length === 0) {
    location.href = address
    return
  }
  say('')
  if (form) form.hidden = true
  const open = document.querySelector<HTMLAnchorElement>('#open')
  if (open) open.href = address
  const about = document.getElementById('begun-about')
  if (unchanged.length > 0) about?.append(prose('', label('deskStillAs')), listOf(unchanged.map(linkTo(address))))
  if (unreached.length > 0) about?.append(prose('', label('deskUnreached', { files: unreached.join(', ') })))
  if (imported) {
    about?.append(prose('', label('deskNotCarried', { count: imported.losses })))
    about?.append(showReport(imported.report))
  }
  const section = document.getElementById('begun')
  if (section) section.hidden = false
  section?.focus()
}

function linkTo(address: string) {
  return ({ field, line, value }: NonNullable<Begun['unchanged']>[number]): Node => {
    const link = document.createElement('a')
    link.href = `${address}#line-${line}`
    link.textContent = label('deskLine', { line })
    const words = document.createElement('span')
    words.dir = 'auto'
    words.textContent = ` ${field}: ${value}`
    const both = document.createDocumentFragment()
    both.append(link, words)
    return both
  }
}

function listOf(items: readonly Node[]): HTMLElement {
  const list = document.createElement('ul')
  for (const item of items) {
    const point = document.createElement('li')
    point.append(item)
    list.append(point)
  }
  return list
}
