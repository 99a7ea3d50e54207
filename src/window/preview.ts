import { type PreviewMessage, prose, showMessages } from './message-list.js'
import { openFrames, queryOf } from './preview-frames.js'

/** The state that the server sends after each save. */
interface PreviewState {
  readonly revision: number
  readonly isBroken: boolean
  readonly title: string
  readonly languages: readonly string[]
  readonly hidden: readonly string[]
  readonly slide?: string
  readonly messages: readonly PreviewMessage[]
}

/** A state in one line, for somebody who looks at the deck in a language. `command` is what has to be typed for the program to run. */
function summary({ messages, isBroken, hidden }: PreviewState, language: string, command: string): string {
  if (messages.length === 0) return 'No problems found.'
  const errors = messages.filter(({ severity }) => severity === 'error').length
  const warnings = messages.filter(({ severity }) => severity === 'warning').length
  const others = messages.length - errors - warnings
  const counts = [count(errors, 'error'), count(warnings, 'warning'), others > 0 ? `${others} for information` : '']
  const said = `${counts.filter(part => part !== '').join(', ')}.`
  if (errors === 0) return said
  if (isBroken) return `${said} The deck cannot be shown as it is.`
  const waits = hidden.includes(language)
    ? ` What you see is the deck as it was written: it is shown in \`${language}\` as soon as the errors are fixed.`
    : ''
  return `${said} \`${command} build\` will refuse this deck.${waits}`
}

function count(number: number, thing: string): string {
  return number === 0 ? '' : `${number} ${thing}${number === 1 ? '' : 's'}`
}

// The script of the author's page: shows a page of the deck, swaps it when the deck is saved, and lists the messages.

const command = document.body.dataset.command ?? 'backbrief'
const choice = { page: 'slides', address: '/slides.html', theme: '', language: '' }
const frames = openFrames(document.getElementById('frames'), () => choice)

for (const button of tabs())
  button.addEventListener('click', () => {
    choice.page = button.dataset.page ?? choice.page
    choice.address = button.dataset.address ?? choice.address
    markTab()
    frames.load()
  })
bindSelect('theme', value => {
  choice.theme = value
})
bindSelect('language', value => {
  choice.language = value
})
markTab()
for (const name of ['screen', 'light']) bindLook(name)

const events = new EventSource('events')
events.addEventListener('message', event => show(JSON.parse(event.data)))
events.addEventListener('error', () =>
  setProse('status', `The preview has stopped. Type \`${command} preview\` again, and open the address that it says.`)
)

function show(state: PreviewState): void {
  document.title = `${state.title || 'Preview'} – preview`
  setText('title', state.title || 'Preview')
  setLanguages(state.languages)
  const errors = state.messages.filter(({ severity }) => severity === 'error')
  const others = state.messages.filter(({ severity }) => severity !== 'error')
  setProse('status', summary(state, choice.language, command))
  // Errors that keep the deck from being shown stand over it; once is enough.
  showMessages('messages', state.isBroken ? others : state.messages, frames.go)
  setText(
    'broken-title',
    `The deck has errors. ${state.revision > 0 ? 'What you see is how it was before.' : 'It is shown as soon as they are fixed.'}`
  )
  showMessages('errors', state.isBroken ? errors : [], frames.go)
  const broken = document.getElementById('broken')
  if (broken) broken.hidden = !state.isBroken
  frames.show(state.revision, state.slide)
}

function setText(id: string, text: string): void {
  const place = document.getElementById(id)
  if (place && place.textContent !== text) place.textContent = text
}

function setLanguages(languages: readonly string[]): void {
  const label = document.getElementById('languages')
  const select = document.getElementById('language')
  if (!label || !(select instanceof HTMLSelectElement)) return
  label.hidden = languages.length < 2
  if ([...select.options].map(({ value }) => value).join() === languages.join()) return
  select.replaceChildren(...languages.map(language => new Option(nameOf(language), language)))
  if (languages.includes(choice.language)) select.value = choice.language
}

/** A language's own name for itself, which its speakers look for. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
}

function bindSelect(id: string, choose: (value: string) => void): void {
  const select = document.getElementById(id)
  if (!(select instanceof HTMLSelectElement)) return
  select.addEventListener('change', () => {
    choose(select.value)
    const query = String(queryOf(choice))
    document.getElementById('audience')?.setAttribute('href', `/slides.html${query === '' ? '' : `?${query}`}`)
    frames.load()
  })
}

/** How the frame looks: nothing is loaded anew for it. */
function bindLook(name: string): void {
  const select = document.getElementById(name)
  const place = document.getElementById('frames')
  if (!(select instanceof HTMLSelectElement) || !place) return
  const look = () => {
    place.dataset[name] = select.value
  }
  select.addEventListener('change', look)
  // A browser may keep what was chosen when a page is loaded again.
  look()
}

function tabs(): HTMLButtonElement[] {
  return [...document.querySelectorAll<HTMLButtonElement>('button[data-page]')]
}

function markTab(): void {
  for (const button of tabs()) button.setAttribute('aria-pressed', String(button.dataset.page === choice.page))
  // Paper has one shape.
  const screens = document.getElementById('screens')
  if (screens) screens.hidden = choice.page !== 'slides'
}

function setProse(id: string, text: string): void {
  const place = document.getElementById(id)
  if (place) place.replaceChildren(...prose('', text).childNodes)
}
