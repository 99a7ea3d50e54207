import { focusedIn, giveFocusBack } from './message-focus.js'
import { replaceChanged } from './replace-changed.js'

// The messages of the author's page, each with its line and what to do.

export interface PreviewMessage {
  readonly file: string
  readonly place: string
  /** Its line in the deck's own text. */
  readonly line?: number
  readonly slide?: string
  readonly slideNumber?: number
  /** Whether it may be known how it is fixed. */
  readonly mayBeFixed?: boolean
  readonly severity: string
  readonly rule: string
  readonly what: string
  readonly why: string
  readonly fix: string
}

/** Leads to what a message is about: a line of the text, where the page shows it, and a slide. */
export interface MessageLink {
  /** Whether there is such a place on the page. */
  leads(message: PreviewMessage): boolean
  go(message: PreviewMessage): void
  /** Buttons below it. */
  actions?(message: PreviewMessage): readonly HTMLElement[]
}

/** Leads to slides alone. */
export function linkToSlides(go: (slide: string) => void): MessageLink {
  return {
    leads: ({ slide }) => slide !== undefined,
    go: ({ slide }) => slide !== undefined && go(slide)
  }
}

const messageOf = new WeakMap<Element, PreviewMessage>()
/** What each list shows. */
const shown = new Map<string, { readonly messages: readonly PreviewMessage[]; readonly link: MessageLink }>()
/** Messages that are unfolded. One whose line changes is still the same. */
const unfolded = new Set<string>()
/** The slide whose messages stand first. */
let first: string | undefined

/** Fills a list with messages, one a line, each with a button where `link` leads anywhere. What has the focus keeps it. */
export function showMessages(id: string, messages: readonly PreviewMessage[], link: MessageLink): void {
  shown.set(id, { messages, link })
  const list = document.getElementById(id)
  if (!list) return
  const ordered = [
    ...messages.filter(({ slide }) => isFirst(slide)),
    ...messages.filter(({ slide }) => !isFirst(slide))
  ]
  const focused = focusedIn(list, item => messageOf.get(item))
  replaceChanged(
    list,
    ordered.map(message => item(message, link)),
    ordered
  )
  if (focused) giveFocusBack(list, ordered, focused)
}

/** Puts the messages of a slide first; not while somebody is at work in the list, where they would go away under the hand. */
export function putFirst(slide: string): void {
  if (slide === first || document.querySelector('#messages:is(:hover, :focus-within)')) return
  first = slide
  for (const [id, { messages, link }] of shown) showMessages(id, messages, link)
}

function isFirst(slide: string | undefined): boolean {
  return slide !== undefined && slide === first
}

function item(message: PreviewMessage, link: MessageLink): HTMLElement {
  const { file, place: where, slideNumber, severity, rule, what, why, fix } = message
  const isLink = link.leads(message)
  const place = element(isLink ? 'button' : 'span', 'place', slideNumber ? String(slideNumber) : where)
  place.title = `${slideNumber ? `Slide ${slideNumber}, ` : ''}${where}`
  place.setAttribute('aria-label', place.title)
  if (isLink) place.addEventListener('click', () => link.go(message))
  else place.setAttribute('role', 'img')
  const toggle = element('button', 'toggle')
  const words = prose('what', shortened(what), 'span')
  toggle.append(...(severity === 'info' ? [] : [element('span', 'severity', capitalised(severity)), ' ']), words)
  const more = element('div', 'more')
  more.append(
    element('p', 'where', `${file}, ${where}`),
    ...(words.textContent === what.replaceAll('`', '') ? [] : [prose('whole', what)])
  )
  more.append(prose('why', why), prose('fix', fix))
  const actions = link.actions?.(message)
  if (!actions) more.append(prose('rule', `\`${rule}\``))
  else if (actions.length > 0) {
    const row = element('p', 'actions')
    row.append(...actions)
    more.append(row)
  }
  const whole = element('li', severity)
  whole.dataset.rule = rule
  messageOf.set(whole, message)
  whole.append(place, toggle, more)
  fold(toggle, more, `${rule} ${what}`)
  return whole
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** Lets a message be unfolded; it stays so where the list is filled anew. */
function fold(toggle: HTMLElement, more: HTMLElement, key: string): void {
  const draw = () => {
    toggle.setAttribute('aria-expanded', String(unfolded.has(key)))
    more.hidden = !unfolded.has(key)
  }
  toggle.addEventListener('click', () => {
    if (!unfolded.delete(key)) unfolded.add(key)
    draw()
  })
  draw()
}

/** What a message says, where a line has room for less. */
function shortened(what: string): string {
  return what.replace(/^Unexpected blank `\{\{(.*?)\}\}`, .*$/, 'Fill in: $1')
}

/** Words with those in back quotes set as code. */
export function prose(className: string, text: string, name = 'p'): HTMLElement {
  const paragraph = element(name, className)
  for (const [index, part] of text.split('`').entries())
    paragraph.append(index % 2 === 1 ? element('code', '', part) : part)
  return paragraph
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  if (made instanceof HTMLButtonElement) made.type = 'button'
  if (className) made.className = className
  made.textContent = text
  return made
}
