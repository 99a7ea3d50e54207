import { label } from './labels.js'
import { fetchJson, postJson } from './server.js'

// The script of the page with all decks: asks for the state of one after the other, and shows it on its card.

interface ShelfCard {
  readonly title?: string
  readonly languages: readonly string[]
  readonly isReadable: boolean
  readonly blanks: number
  readonly builtAt?: number
  readonly isChanged: boolean
  /** The address of the presenter view, where it is built. */
  readonly teach?: string
}

interface ShelfFindings {
  readonly errors: number
  readonly warnings: number
  readonly stale: readonly { readonly language: string; readonly count: number }[]
}

const language = document.documentElement.lang

document.getElementById('interface')?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) location.search = `?interface=${target.value}`
})

// Who comes back from writing sees how the decks are now.
addEventListener('pageshow', event => {
  if (event.persisted) void fillAll()
})
for (const button of document.querySelectorAll('.open-folder'))
  button.addEventListener('click', () => {
    const deck = button.closest<HTMLElement>('[data-deck]')?.dataset.deck
    void postJson(`deck/${deck}/folder`, { of: 'lesson' })
  })
void fillAll()

/** First what each is, then what is wrong with it, which takes longer. */
async function fillAll(): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>('[data-deck]')]
  const cards: [HTMLElement, ShelfCard | undefined][] = []
  for (const place of places) {
    const card = await fetchJson<ShelfCard>(`card/${place.dataset.deck}`)
    cards.push([place, card])
    showCard(place, card)
  }
  for (const [place, card] of cards)
    if (card?.title !== undefined)
      showState(place, card, await fetchJson<ShelfFindings>(`findings/${place.dataset.deck}`))
}

function showCard(place: HTMLElement, card: ShelfCard | undefined): void {
  if (card?.title === undefined) {
    setItems(place, '.shelf-state', [{ text: label('deskUnreadable'), className: 'error' }])
    return
  }
  const link = place.querySelector('a')
  if (link) {
    link.textContent = card.title
    link.lang = card.languages[0] ?? ''
  }
  setItems(
    place,
    '.shelf-languages',
    card.languages.map(tag => ({ text: nameOf(tag), lang: tag }))
  )
  if (card.isReadable) picture(place, card.title)
  if (card.teach !== undefined) offerToTeach(place, card.teach)
}

/** A link to the presenter view after the one that opens the lesson. */
function offerToTeach(place: HTMLElement, address: string): void {
  const actions = place.querySelector('.shelf-actions')
  if (!actions || actions.querySelector('.teach')) return
  const link = document.createElement('a')
  link.className = 'teach'
  link.href = address
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  link.textContent = label('deskTeach')
  const item = document.createElement('li')
  item.append(link)
  actions.firstElementChild?.after(item)
}

function showState(place: HTMLElement, card: ShelfCard, findings: ShelfFindings | undefined): void {
  setItems(place, '.shelf-state', [...(findings ? problems(card, findings) : []), built(card)])
}

interface Item {
  readonly text: string
  readonly className?: string
  readonly lang?: string
}

function problems({ blanks }: ShelfCard, { errors, warnings, stale }: ShelfFindings): Item[] {
  const found = [
    ...(errors > 0 ? [{ text: label('deskErrors', { count: errors }), className: 'error' }] : []),
    ...(warnings > 0 ? [{ text: label('deskWarnings', { count: warnings }), className: 'warning' }] : []),
    ...(blanks > 0 ? [{ text: label('deskBlanks', { count: blanks }), className: 'open' }] : []),
    ...stale.map(({ language, count }) => ({
      text: label('deskStale', { language: nameOf(language), count }),
      className: 'warning'
    }))
  ]
  return found.length > 0 ? found : [{ text: label('deskNoProblems'), className: 'good' }]
}

function built({ builtAt, isChanged }: ShelfCard): Item {
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
