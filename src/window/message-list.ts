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
  const groups = grouped(ordered)
  const heads = groups.flatMap(([head]) => head ?? [])
  const focused = focusedIn(list, item => messageOf.get(item))
  replaceChanged(
    list,
    groups.flatMap(([head, ...others]) => (head ? [item(head, link, others)] : [])),
    groups
  )
  if (focused) giveFocusBack(list, heads, focused)
}

/** Messages that say the same of several places stand together, unless each has a fix of its own. */
function grouped(messages: readonly PreviewMessage[]): PreviewMessage[][] {
  const groups = new Map<unknown, PreviewMessage[]>()
  for (const message of messages) {
    const isAlone = message.severity === 'error' || message.mayBeFixed === true
    const cause = isAlone ? message : `${message.rule} ${message.what}`
    groups.set(cause, [...(groups.get(cause) ?? []), message])
  }
  return [...groups.values()]
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

/** A message with its place, or what is said of several places with all of them. */
function item(message: PreviewMessage, link: MessageLink, others: readonly PreviewMessage[]): HTMLElement {
  const { file, place: where, severity, rule, what, why, fix } = message
  const toggle = element('button', 'toggle')
  const { said, expected } = inPlainWords(what)
  toggle.append(
    ...(severity === 'info' ? [] : [element('span', 'severity', capitalised(severity)), ' ']),
    prose('what', said, 'span')
  )
  const more = element('div', 'more')
  more.append(element('p', 'where', `${file}, ${where}`), ...(expected ? [prose('whole', expected)] : []))
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
  if (others.length === 0) whole.append(placeOf(message, link), toggle, more)
  else {
    whole.classList.add('gathered')
    toggle.prepend(element('span', 'count', `${others.length + 1} times`), ' ')
    whole.append(toggle, placesOf([message, ...others], link), more)
  }
  fold(toggle, more, `${rule} ${what}`)
  return whole
}

/** The places of which one thing is said: a button for each slide. */
function placesOf(messages: readonly PreviewMessage[], link: MessageLink): HTMLElement {
  const byName = new Map<string, PreviewMessage>()
  for (const message of messages) if (!byName.has(nameOfPlace(message))) byName.set(nameOfPlace(message), message)
  const places = element('div', 'places')
  places.append(...[...byName.values()].map(message => placeOf(message, link)))
  return places
}

function placeOf(message: PreviewMessage, link: MessageLink): HTMLElement {
  const isLink = link.leads(message)
  const place = element(isLink ? 'button' : 'span', 'place', nameOfPlace(message))
  place.title = `${message.slideNumber ? `Slide ${message.slideNumber}, ` : ''}${message.place}`
  place.setAttribute('aria-label', place.title)
  if (isLink) place.addEventListener('click', () => link.go(message))
  else place.setAttribute('role', 'img')
  return place
}

function nameOfPlace({ slideNumber, place }: PreviewMessage): string {
  return slideNumber ? String(slideNumber) : place
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

/** A message as a colleague would say it in one line, and what was expected. The command line says both in the words of compilers. */
function inPlainWords(what: string): { readonly said: string; readonly expected?: string } {
  const blank = /^Unexpected blank `\{\{(.*?)\}\}`/.exec(what)
  if (blank) return { said: `Fill in: ${blank[1]}` }
  const [, found, expected] = /^Unexpected (.*?)(?:, expected (.*))?$/s.exec(what) ?? []
  if (found === undefined) return { said: what }
  return { said: capitalised(found), ...(expected === undefined ? {} : { expected: `Expected: ${expected}` }) }
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
