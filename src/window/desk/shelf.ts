import { label } from './labels.js'

// The script of the page with all decks: asks for the state of one after the other, and shows it on its card.

interface ShelfState {
  readonly title?: string
  readonly language?: string
  readonly isReadable: boolean
  readonly errors: number
  readonly warnings: number
  readonly blanks: number
  readonly translations: readonly { readonly language: string; readonly stale: number }[]
  readonly builtAt?: number
  readonly isChanged: boolean
}

const language = document.documentElement.lang

document.getElementById('interface')?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) location.search = `?interface=${target.value}`
})

// Who comes back from writing sees how the decks are now.
addEventListener('pageshow', event => {
  if (event.persisted) void fillAll()
})
void fillAll()

async function fillAll(): Promise<void> {
  for (const card of document.querySelectorAll<HTMLElement>('[data-deck]')) {
    const response = await fetch(`state/${card.dataset.deck}`).catch(() => undefined)
    if (response?.ok) fill(card, await response.json())
    else setItems(card, '.shelf-state', [{ text: label('deskUnreadable'), className: 'error' }])
  }
}

function fill(card: HTMLElement, state: ShelfState): void {
  const link = card.querySelector('a')
  if (link && state.title) {
    link.textContent = state.title
    link.lang = state.language ?? ''
  }
  const tags = [state.language ?? [], state.translations.map(({ language }) => language)].flat()
  setItems(
    card,
    '.shelf-languages',
    tags.map(tag => ({ text: nameOf(tag), lang: tag }))
  )
  setItems(card, '.shelf-state', [...problems(state), built(state)])
  if (state.isReadable) picture(card, state.title ?? '')
}

interface Item {
  readonly text: string
  readonly className?: string
  readonly lang?: string
}

function problems({ title, errors, warnings, blanks, translations }: ShelfState): Item[] {
  if (title === undefined) return [{ text: label('deskUnreadable'), className: 'error' }]
  const found = [
    ...(errors > 0 ? [{ text: label('deskErrors', { count: errors }), className: 'error' }] : []),
    ...(warnings > 0 ? [{ text: label('deskWarnings', { count: warnings }), className: 'warning' }] : []),
    ...(blanks > 0 ? [{ text: label('deskBlanks', { count: blanks }), className: 'open' }] : []),
    ...translations
      .filter(({ stale }) => stale > 0)
      .map(({ language, stale }) => ({
        text: label('deskStale', { language: nameOf(language), count: stale }),
        className: 'warning'
      }))
  ]
  return found.length > 0 ? found : [{ text: label('deskNoProblems'), className: 'good' }]
}

function built({ builtAt, isChanged }: ShelfState): Item {
  if (builtAt === undefined) return { text: label('deskNeverBuilt') }
  const date = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: 'long' }).format(builtAt)
  return { text: label(isChanged ? 'deskChanged' : 'deskBuilt', { date }) }
}

function setItems(card: HTMLElement, list: string, items: readonly Item[]): void {
  const made = items.map(({ text, className, lang }) => {
    const item = document.createElement('li')
    item.textContent = text
    if (className) item.className = className
    if (lang) item.lang = lang
    return item
  })
  card.querySelector(list)?.replaceChildren(...made)
}

/** The title slide as it is shown, made small. */
function picture(card: HTMLElement, title: string): void {
  const place = card.querySelector('.shelf-picture')
  if (!place || place.firstChild) return
  const frame = document.createElement('iframe')
  frame.title = title
  frame.loading = 'lazy'
  frame.tabIndex = -1
  frame.inert = true
  frame.src = `title/${card.dataset.deck}`
  place.append(frame)
}

/** A language's own name for itself, which its speakers look for. */
function nameOf(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}
