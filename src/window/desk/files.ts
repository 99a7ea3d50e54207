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
  const { kind, paper, print, ink, handout, perPage, start } = Object.fromEntries(data)
  const asked = { languages, formats, kind, paper, print, ink, handout, perPage: Number(perPage), start }
  if (!(await postJson('build', { ...asked, pdf: data.has('pdf') }))) {
    if (button) button.disabled = false
    say(label('deskUnreachable'))
  }
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
