import { type PreviewMessage, prose, showMessages } from './message-list.js'

// The script of the author's page: shows a page of the deck, swaps it when the deck is saved, and lists the messages.

interface PreviewState {
  readonly revision: number
  readonly isBroken: boolean
  readonly title: string
  readonly languages: readonly string[]
  readonly unshown: readonly string[]
  readonly slide?: string
  readonly messages: readonly PreviewMessage[]
}

/** Milliseconds after which a page is shown even if its slides are not laid out. */
const patience = 1500

const choice = { page: 'slides', theme: '', language: '' }
let revision = 0
let current: HTMLIFrameElement | undefined
let coming: HTMLIFrameElement | undefined
/** Kept while paper is looked at, which has no slide in its address. */
let lastSlide: string | undefined

for (const button of tabs())
  button.addEventListener('click', () => {
    choice.page = button.dataset.page ?? 'slides'
    markTab()
    load(currentSlide())
  })
bindSelect('theme', value => {
  choice.theme = value
})
bindSelect('language', value => {
  choice.language = value
})
markTab()

const events = new EventSource('events')
events.addEventListener('message', event => show(JSON.parse(event.data)))
events.addEventListener('error', () =>
  setProse('status', 'The preview has stopped. Type `backbrief preview` again, and open the address that it says.')
)

function show(state: PreviewState): void {
  document.title = `${state.title || 'Preview'} – preview`
  setText('title', state.title || 'Preview')
  setLanguages(state.languages)
  const errors = state.messages.filter(({ severity }) => severity === 'error')
  setProse('status', summary(state, errors.length))
  showMessages('messages', state.messages, go)
  setText(
    'broken-title',
    `The deck has errors. ${state.revision > 0 ? 'What you see is how it was before.' : 'It is shown as soon as they are mended.'}`
  )
  showMessages('errors', state.isBroken ? errors : [], go)
  const broken = document.getElementById('broken')
  if (broken) broken.hidden = !state.isBroken
  if (state.revision !== revision && state.revision > 0) {
    revision = state.revision
    load(state.slide ?? currentSlide())
  } else if (state.slide) go(state.slide)
}

function summary({ messages, isBroken, unshown }: PreviewState, errors: number): string {
  if (messages.length === 0) return 'No problems found.'
  const warnings = messages.filter(({ severity }) => severity === 'warning').length
  const others = messages.length - errors - warnings
  const counts = [count(errors, 'error'), count(warnings, 'warning'), others > 0 ? `${others} for information` : '']
  const said = `${counts.filter(part => part !== '').join(', ')}.`
  if (errors === 0) return said
  if (isBroken) return `${said} The deck cannot be shown as it is.`
  const waits = unshown.includes(choice.language)
    ? ` What you see is the deck as it was written: it is shown in \`${choice.language}\` as soon as the errors are mended.`
    : ''
  return `${said} \`backbrief build\` will refuse this deck.${waits}`
}

function count(number: number, thing: string): string {
  return number === 0 ? '' : `${number} ${thing}${number === 1 ? '' : 's'}`
}

/** Loads what is chosen into a new frame behind the old one, and changes them when it is drawn: nothing flickers. */
function load(slide: string | undefined): void {
  if (revision === 0) return
  coming?.remove()
  const frame = document.createElement('iframe')
  frame.title = choice.page
  frame.src = addressOf(slide)
  coming = frame
  frame.addEventListener('load', () => whenDrawn(frame, performance.now() + patience))
  document.getElementById('frames')?.append(frame)
}

function addressOf(slide: string | undefined): string {
  const query = chosen()
  query.set('revision', String(revision))
  const path = choice.page === 'notes' ? 'notes.html' : `/${choice.page}.html`
  return `${path}?${query}${choice.page === 'slides' && slide ? `#/${slide}` : ''}`
}

/** Theme and language, as far as they are not the deck's own. */
function chosen(): URLSearchParams {
  const query = new URLSearchParams()
  if (choice.theme) query.set('theme', choice.theme)
  if (choice.language) query.set('language', choice.language)
  return query
}

function whenDrawn(frame: HTMLIFrameElement, end: number): void {
  if (frame !== coming) return
  const isDrawn = choice.page !== 'slides' || frame.contentDocument?.querySelector('.reveal.ready')
  if (!isDrawn && performance.now() < end) {
    requestAnimationFrame(() => whenDrawn(frame, end))
    return
  }
  if (current?.title === frame.title) frame.contentWindow?.scrollTo(0, current.contentWindow?.scrollY ?? 0)
  frame.classList.add('shown')
  current?.remove()
  current = frame
  coming = undefined
  document.documentElement.dataset.shown = String(revision)
}

/** Id of the slide that is looked at; the address of the slides says it. */
function currentSlide(): string | undefined {
  const hash = (coming ?? current)?.contentWindow?.location.hash ?? ''
  lastSlide = /^#\/(.+)$/.exec(hash)?.[1] ?? lastSlide
  return lastSlide
}

function go(slide: string): void {
  lastSlide = slide
  const view = current?.contentWindow
  if (choice.page === 'slides' && view) view.location.hash = `#/${slide}`
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

/** A language's name in itself, as who speaks it looks for it. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
}

function bindSelect(id: string, choose: (value: string) => void): void {
  const select = document.getElementById(id)
  if (!(select instanceof HTMLSelectElement)) return
  select.addEventListener('change', () => {
    choose(select.value)
    const query = String(chosen())
    document.getElementById('audience')?.setAttribute('href', `/slides.html${query === '' ? '' : `?${query}`}`)
    load(currentSlide())
  })
}

function tabs(): HTMLButtonElement[] {
  return [...document.querySelectorAll<HTMLButtonElement>('button[data-page]')]
}

function markTab(): void {
  for (const button of tabs()) button.setAttribute('aria-pressed', String(button.dataset.page === choice.page))
}

function setProse(id: string, text: string): void {
  const place = document.getElementById(id)
  if (place) place.replaceChildren(...prose('', text).childNodes)
}
