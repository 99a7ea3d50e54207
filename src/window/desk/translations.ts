import { prose } from '../message-words.js'
import { openFrames } from '../preview-frames.js'
import { label } from './labels.js'
import { fetchJson, postJson } from './server.js'
import { isOpenState, openRow, type Row, type TranslationRow } from './translation-row.js'

// The script of the page on which a lesson is translated: asks for its texts, and sends what is typed.

interface Refused {
  readonly refused: readonly { readonly what: string; readonly fix: string; readonly place: string }[]
}

const { to = '', direction = '' } = document.body.dataset
const language = document.documentElement.lang
const said = document.getElementById('said')
const rows: Row[] = []

const choice = { page: 'slides', address: 'slides.html', theme: '', language: to, pdf: undefined }
const frames = openFrames(document.getElementById('frames'), () => choice, { slides() {}, slide() {} })

document.getElementById('to')?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) show(target.value)
})
document.getElementById('only-open')?.addEventListener('change', filter)
document.querySelector<HTMLFormElement>('#begin-language')?.addEventListener('submit', event => {
  event.preventDefault()
  void beginLanguage()
})
const reviewer = document.querySelector<HTMLInputElement>('#reviewer')
rememberName()
if (to) void begin()

/** Shows another language of the same lesson. */
function show(tag: string): void {
  location.search = new URLSearchParams({ to: tag, interface: language }).toString()
}

async function begin(): Promise<void> {
  const answer = await fetchJson<{ readonly rows: readonly TranslationRow[] } | Refused>(
    `rows?${new URLSearchParams({ to })}`
  )
  if (!answer) say(label('deskUnreachable'))
  else if ('refused' in answer) refuse(answer)
  else list(answer.rows)
  const events = new EventSource('events')
  events.addEventListener('message', event => {
    const { revision }: { revision: number } = JSON.parse(event.data)
    frames.show(revision, undefined)
  })
}

/** Lists all texts below the slides that they are on. */
function list(all: readonly TranslationRow[]): void {
  let section: HTMLElement | undefined
  let slide: number | undefined
  for (const text of all) {
    const number = text.slide?.number ?? 0
    if (!section || number !== slide) section = sectionOf(text)
    slide = number
    const row = openRow(text, { to, direction, save, reviewer: nameOfReviewer, changed: tell })
    row.element.addEventListener('focusin', () => {
      if (text.slide) frames.go(text.slide.id)
    })
    rows.push(row)
    section.append(row.element)
  }
  tell()
}

function sectionOf({ slide }: TranslationRow): HTMLElement {
  const section = document.createElement('section')
  const title = document.createElement('h2')
  title.dir = 'auto'
  title.textContent = slide ? `${slide.number} · ${slide.title}` : label('deskWholeLesson')
  section.append(title)
  document.getElementById('texts')?.append(section)
  return section
}

type Saved = { readonly row: TranslationRow } | { readonly theirs: TranslationRow } | Refused

async function save(edit: { key: string; target: string; before: string; reviewer?: string | undefined }) {
  const saved = await postJson<Saved>('translation', { language: to, ...edit })
  if (!saved) return { failure: label('deskNotSaved', { reason: label('deskUnreachable') }) }
  return 'refused' in saved
    ? { failure: label('deskNotSaved', { reason: saved.refused.map(({ what }) => what).join(' ') }) }
    : saved
}

/** Says how much is still to be done. */
function tell(): void {
  say(label('deskToDo', { count: rows.filter(row => isOpenState(row.state())).length, total: rows.length }))
}

/** Shows what is to be done, or all. What is done while one looks stays where it is. */
function filter(): void {
  const box = document.querySelector<HTMLInputElement>('#only-open')
  for (const row of rows) row.element.hidden = box?.checked === true && !isOpenState(row.state())
  for (const section of document.querySelectorAll<HTMLElement>('#texts > section'))
    section.hidden = [...section.querySelectorAll<HTMLElement>('.text')].every(text => text.hidden)
}

async function beginLanguage(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('#new-language')
  say(label('deskWorking'))
  const begun = await postJson<{ readonly language: string } | Refused>('language', { language: field?.value ?? '' })
  if (!begun) say(label('deskUnreachable'))
  else if ('refused' in begun) refuse(begun)
  else show(begun.language)
}

function say(words: string): void {
  if (said && said.textContent !== words) said.textContent = words
}

function refuse({ refused }: Refused): void {
  said?.replaceChildren(
    ...refused.flatMap(({ place, what, fix }) => [prose('', place === '' ? what : `${place}: ${what}`), prose('', fix)])
  )
}

/** Undefined where there is none yet: then the page asks for it. */
function nameOfReviewer(): string | undefined {
  const name = reviewer?.value.trim()
  if (name) return name
  say(label('deskNameFirst'))
  reviewer?.focus()
  return undefined
}

function rememberName(): void {
  const key = 'backbrief-reviewer'
  try {
    if (reviewer) reviewer.value = localStorage.getItem(key) ?? ''
    reviewer?.addEventListener('change', () => localStorage.setItem(key, reviewer.value.trim()))
  } catch {
    // Some browsers keep nothing: then the name is typed each time.
  }
}
