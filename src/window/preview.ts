import { nameOwnTheme, queryOf } from './choice.js'
import { openDrawer } from './message-drawer.js'
import { linkToSlides, putFirst, showMessages } from './message-list.js'
import { prose } from './message-words.js'
import { openFrames } from './preview-frames.js'
import { openPages } from './preview-pages.js'
import { enlargeText } from './shape.js'
import { listenForSteps } from './slide-steps.js'
import { type PreviewState, summary } from './state-summary.js'
import { openThumbnails } from './thumbnails.js'

// The script of the author's page: shows a page of the deck, swaps it when the deck is saved, and lists the messages.

const command = document.body.dataset.command ?? 'backbrief'
const choice = { page: 'slides', address: '/slides.html', theme: '', language: '' }
/** What is served as printed pages: of the tab, where it is paper, and what the frame shows. */
const paper: { pdf: string | undefined; isWanted: boolean; shown: string | undefined } = {
  pdf: undefined,
  isWanted: false,
  shown: undefined
}
let revision = 0
const thumbnails = openThumbnails(id => frames.go(id))
const frames = openFrames(document.getElementById('frames'), () => ({ ...choice, pdf: paper.shown }), {
  slides: thumbnails.show,
  slide(id) {
    thumbnails.mark(id)
    putFirst(id)
  }
})
const link = linkToSlides(frames.go)

listenForSteps(thumbnails.step, () => choice.page === 'slides')
const pages = openPages(() => leavePages())

for (const button of tabs())
  button.addEventListener('click', () => {
    choice.page = button.dataset.page ?? choice.page
    choice.address = button.dataset.address ?? choice.address
    paper.pdf = button.dataset.pdf
    markTab()
    display()
  })
bindSelect('theme', value => {
  choice.theme = value
})
bindSelect('language', value => {
  choice.language = value
})
bindSelect('paper', () => {})
for (const [id, isWanted] of [
  ['as-text', false],
  ['as-pages', true]
] as const)
  onClick(id, () => {
    paper.isWanted = isWanted
    markTab()
    display()
  })
onClick('print-again', () => print())
const countMessages = openDrawer()
markTab()
bindLook('screen', look => thumbnails.setScreen(look === 'tall' ? slide => enlargeText(slide, 'tall') : undefined))
bindLook('light')

/** Shows what is chosen: pages take a while, and until they are there the text is seen. */
function display(): void {
  paper.shown = undefined
  frames.load()
  if (paper.pdf !== undefined && paper.isWanted) print()
  else pages.leave()
}

function print(): void {
  const query = queryOf(choice)
  const select = document.getElementById('paper')
  if (select instanceof HTMLSelectElement) query.set('paper', select.value)
  query.set('revision', String(revision))
  pages.print({ address: `${paper.pdf}?${query}`, revision }, address => {
    // Small enough that the edges of a page are seen, and without a second list beside it.
    paper.shown = `${address}#navpanes=0&zoom=80`
    frames.load()
  })
}

/** What has no pages is read as text. */
function leavePages(): void {
  if (paper.shown === undefined) return
  paper.shown = undefined
  frames.load()
}

const events = new EventSource('events')
events.addEventListener('message', event => show(JSON.parse(event.data)))
events.addEventListener('error', () =>
  setProse('status', `The preview has stopped. Type \`${command} preview\` again, and open the address that it says.`)
)

function show(state: PreviewState): void {
  document.title = `${state.title || 'Preview'} – preview`
  setText('title', state.title || 'Preview')
  setLanguages(state.languages)
  nameOwnTheme(state.theme)
  const errors = state.messages.filter(({ severity }) => severity === 'error')
  const others = state.messages.filter(({ severity }) => severity !== 'error')
  setProse('status', summary(state, choice.language, command))
  countMessages(state.messages)
  // Errors that keep the deck from being shown stand over it; once is enough.
  showMessages('messages', state.isBroken ? others : state.messages, link)
  setText(
    'broken-title',
    `The deck has errors. ${state.revision > 0 ? 'What you see is how it was before.' : 'It is shown as soon as they are fixed.'}`
  )
  showMessages('errors', state.isBroken ? errors : [], link)
  const broken = document.getElementById('broken')
  if (broken) broken.hidden = !state.isBroken
  broken?.classList.toggle('alone', state.revision === 0)
  revision = state.revision
  frames.show(state.revision, state.slide)
  pages.saved(state.revision)
  thumbnails.tellMessages(state.messages)
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
    // A theme that is not the deck's is not forgotten.
    select.parentElement?.classList.toggle('chosen', select.value !== '')
    const query = String(queryOf(choice))
    document.getElementById('audience')?.setAttribute('href', `/slides.html${query === '' ? '' : `?${query}`}`)
    display()
  })
}

/** How frames look: nothing is loaded anew for it. A second press leaves it. */
function bindLook(name: string, changed?: (look: string) => void): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(`#${name} [data-look]`)]
  for (const button of buttons)
    button.addEventListener('click', () => {
      const isLeft = button.getAttribute('aria-pressed') === 'true'
      const look = isLeft ? '' : (button.dataset.look ?? '')
      const place = document.getElementById('desk')
      if (place) place.dataset[name] = look
      for (const one of buttons) one.setAttribute('aria-pressed', String(one === button && !isLeft))
      changed?.(look)
    })
}

function tabs(): HTMLButtonElement[] {
  return [...document.querySelectorAll<HTMLButtonElement>('button[data-page]')]
}

function markTab(): void {
  for (const button of tabs()) button.setAttribute('aria-pressed', String(button.dataset.page === choice.page))
  const isPaper = paper.pdf !== undefined
  // Paper has one shape, and no slides to go to.
  setHidden('screen', choice.page !== 'slides')
  setHidden('thumbnails', choice.page !== 'slides')
  setHidden('here', choice.page !== 'slides')
  setHidden('paper-bar', !isPaper)
  document.getElementById('as-text')?.setAttribute('aria-pressed', String(!paper.isWanted))
  document.getElementById('as-pages')?.setAttribute('aria-pressed', String(paper.isWanted))
}

function setHidden(id: string, isHidden: boolean): void {
  const place = document.getElementById(id)
  if (place) place.hidden = isHidden
}

function onClick(id: string, act: () => void): void {
  document.getElementById(id)?.addEventListener('click', act)
}

function setProse(id: string, text: string): void {
  const place = document.getElementById(id)
  if (place) place.replaceChildren(...prose('', text).childNodes)
}
