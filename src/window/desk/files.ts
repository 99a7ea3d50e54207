import { openCopyForm } from './copy.js'
import { label } from './labels.js'
import { postJson } from './server.js'

// The script of the page on which a lesson is built: sends the form, and shows how far the build is. What came of it is drawn by the server.

const form = document.querySelector<HTMLFormElement>('#build')
const progress = document.getElementById('progress')
const said = document.getElementById('said')
const bar = document.querySelector<HTMLProgressElement>('#bar')
const button = document.querySelector<HTMLButtonElement>('#begin')
const result = document.getElementById('result')

let isBuilding = false

form?.addEventListener('submit', event => {
  event.preventDefault()
  void build(form)
})
listen()
tellChosen()
form?.addEventListener('change', tellChosen)
for (const one of document.querySelectorAll<HTMLElement>('[data-tick]'))
  one.addEventListener('click', () => {
    const wanted = one.dataset.tick
    for (const box of document.querySelectorAll<HTMLInputElement>('input[name=languages]'))
      box.checked = !wanted || box.value === wanted
    tellChosen()
  })
document.getElementById('open-folder')?.addEventListener('click', () => void postJson('folder', { of: 'built' }))
const copy = document.querySelector<HTMLFormElement>('#copy')
if (copy) openCopyForm(copy)
// A build that has ended loads the page again.
const [loading] = performance.getEntriesByType('navigation')
if (loading instanceof PerformanceNavigationTiming && loading.type === 'reload') result?.focus()

async function build(from: HTMLFormElement): Promise<void> {
  const data = new FormData(from)
  const all = (name: string) => data.getAll(name).map(String)
  const [languages, formats] = [all('languages'), all('formats')]
  if (languages.length === 0 || formats.length === 0) return say(label('deskNothingChosen'))
  if (button) button.disabled = true
  const { kind, paper, print, ink, handout, perPage, start, names, template } = Object.fromEntries(data)
  const file = template instanceof File && template.size > 0 ? await inBase64(template) : undefined
  const asked = { languages, formats, kind, paper, print, ink, handout, perPage: Number(perPage), start, names }
  const ticks = { pdf: data.has('pdf'), duplex: data.has('duplex') }
  const begun = await postJson<{ readonly problem?: string }>('build', {
    ...asked,
    ...ticks,
    ...(file !== undefined && { template: file })
  })
  if (begun && !begun.problem) return
  if (button) button.disabled = false
  say(begun?.problem?.replaceAll('`', '') ?? label('deskUnreachable'))
}

/** Says beside the button what it will make. */
function tellChosen(): void {
  const place = document.getElementById('chosen')
  if (!form || !place) return
  const data = new FormData(form)
  const kind = form.querySelector('#kind option:checked')?.textContent?.split(/\s?[:：]/)[0]
  const counts = [
    `${label('deskWhichFiles')}: ${data.getAll('formats').length}`,
    `${label('deskLanguages')}: ${data.getAll('languages').length}`
  ]
  place.textContent = [...counts, kind].join(' · ')
}

/** A file as text that a request can hold. */
function inBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(file)
  })
}

function say(words: string): void {
  if (progress) progress.hidden = false
  if (said) said.textContent = words
  if (bar) bar.hidden = !isBuilding
}

function listen(): void {
  const events = new EventSource('built')
  events.addEventListener('message', event => {
    const { percent }: { percent: number | null } = JSON.parse(event.data)
    if (percent !== null) show(percent)
    else if (isBuilding) arrive()
  })
}

function show(percent: number): void {
  if (!isBuilding) progress?.scrollIntoView({ block: 'nearest' })
  isBuilding = true
  if (button) button.disabled = true
  if (result) result.hidden = true
  if (bar) bar.value = percent
  // A screen reader announces each tenth, not each step.
  const tenth = Math.floor(percent / 10) * 10
  const words = label('deskBuilding', { percent: tenth })
  if (said?.textContent !== words || progress?.hidden) say(words)
}

/** Shows what came of the build, and what there is now. */
function arrive(): void {
  isBuilding = false
  location.reload()
}
