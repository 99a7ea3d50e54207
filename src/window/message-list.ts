import { focusedIn, giveFocusBack } from './message-focus.js'
import { grouped, inOrder, ofSlides } from './message-order.js'
import { capitalised, element, inPlainWords, prose } from './message-words.js'
import type { PreviewMessage } from './preview-message.js'
import { replaceChanged } from './replace-changed.js'

// The messages of the author's page, each with its line and what to do.

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
/** Messages that were unfolded by hand, or folded. One whose line changes is still the same. */
const turned = new Set<string>()
/** The slide whose messages stand first. */
let first: string | undefined

/** Fills a list with messages, one a line, each with a button where `link` leads anywhere. What has the focus keeps it. */
export function showMessages(id: string, messages: readonly PreviewMessage[], link: MessageLink): void {
  shown.set(id, { messages, link })
  const list = document.getElementById(id)
  if (!list) return
  // Where nothing is fixed at once, what is alike stands together and what can wait is folded.
  const isForAuthor = link.actions === undefined
  const groups = grouped(inOrder(messages, first, isForAuthor), isForAuthor)
  // While there is room, nothing is cut short.
  const foremost = groups.filter(([head]) => head?.severity !== 'info')
  const isShort = isForAuthor && (showsHints || foremost.length === 0 ? groups : foremost).length <= shortList
  list.classList.toggle('short', isShort)
  const rows = groups.flatMap(([head, ...others], at): Row[] =>
    head ? [{ head, item: item(head, link, others, id === 'errors' && at < toldAtOnce, isShort) }] : []
  )
  const all = isForAuthor ? foldHints(rows, messages, () => showMessages(id, messages, link)) : rows
  const focused = focusedIn(list, item => messageOf.get(item))
  replaceChanged(
    list,
    all.map(({ item }) => item),
    all.map(({ head }) => groups.find(([first]) => first === head))
  )
  if (focused)
    giveFocusBack(
      list,
      all.map(({ head }) => head ?? { rule: '', what: '' }),
      focused
    )
}

/** An item of the list; the head of the hints that are folded is about no message. */
interface Row {
  readonly head?: PreviewMessage
  readonly item: HTMLElement
}

/** So many messages leave the list empty below them. */
const shortList = 6

/** So many errors that keep a deck from being shown say at once how they are fixed. */
const toldAtOnce = 3

/** Whether hints below something worse are seen. */
let showsHints = false

/** Puts hints below a line that says how many there are, where there is something worse to do. */
function foldHints(rows: Row[], messages: readonly PreviewMessage[], draw: () => void): Row[] {
  const at = rows.findIndex(({ head }) => head?.severity === 'info')
  if (at <= 0) return rows
  const hints = messages.filter(({ severity }) => severity === 'info').length
  const toggle = element('button', 'toggle', `${hints} ${hints === 1 ? 'hint' : 'hints'}`)
  toggle.ariaExpanded = String(showsHints)
  toggle.addEventListener('click', () => {
    showsHints = !showsHints
    draw()
    document.querySelector<HTMLElement>('.hints > button')?.focus()
  })
  const line = element('li', 'hints')
  line.append(toggle)
  return [...rows.slice(0, at), { item: line }, ...(showsHints ? rows.slice(at) : [])]
}

/** Puts the messages of a slide first; not while somebody is at work in the list, where they would go away under the hand. */
export function putFirst(slide: string): void {
  if (slide === first || document.querySelector('#messages:is(:hover, :focus-within)')) return
  first = slide
  for (const [id, { messages, link }] of shown) showMessages(id, messages, link)
}

/** A message with its place, or what is said of several places with all of them. */
function item(
  message: PreviewMessage,
  link: MessageLink,
  others: readonly PreviewMessage[],
  isTold: boolean,
  isShort: boolean
): HTMLElement {
  const { file, place: where, severity, rule, what, why, fix } = message
  const toggle = element('button', 'toggle')
  const plain = inPlainWords(what)
  const ofAll = others.length > 0 ? ofSlides(message) : undefined
  const said = ofAll === undefined ? plain.said : `${others.length + 1} slides ${ofAll}`
  const expected = ofAll === undefined ? plain.expected : undefined
  toggle.append(
    ...(severity === 'info' ? [] : [element('span', 'severity', capitalised(severity)), ' ']),
    prose('what', said, 'span', link.actions ? 'code' : 'em')
  )
  const more = element('div', 'more')
  more.append(prose('fix', fix), ...(expected ? [prose('whole', expected)] : []))
  more.append(prose('why', why), element('p', 'where', `${file}, ${where}`))
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
    // What says how many slides it is about is not of the first of them alone.
    const [foremost, ...places] = placesOf([message, ...others], link)
    const row = element('div', 'places')
    if (ofAll === undefined) row.append(element('span', 'count', `${others.length + 1} times`))
    else if (foremost) places.unshift(foremost)
    row.append(...places.splice(0, isShort ? placesInShort : placesInRow), ...(places.length > 0 ? ['…'] : []))
    if (places.length > 0) {
      const rest = element('div', 'places')
      rest.append(...places)
      more.prepend(rest)
    }
    whole.append(...(ofAll === undefined && foremost ? [foremost] : []), toggle, row, more)
  }
  fold(toggle, more, `${rule} ${what}`, isTold)
  return whole
}

/** As many places stand beside each other in the narrowest list. */
const placesInRow = 5
/** Where the list is short, there may be some rows of them. */
const placesInShort = 20

/** The places of which one thing is said: a button for each slide, then lines that stand on none. */
function placesOf(messages: readonly PreviewMessage[], link: MessageLink): HTMLElement[] {
  const byName = new Map<string, PreviewMessage>()
  const isOnSlide = ({ slideNumber }: PreviewMessage) => slideNumber !== undefined
  for (const message of [...messages.filter(isOnSlide), ...messages.filter(one => !isOnSlide(one))])
    if (!byName.has(nameOfPlace(message))) byName.set(nameOfPlace(message), message)
  return [...byName.values()].map(message => placeOf(message, link))
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

/** Lets a message be unfolded, or folded where it was not; it stays so where the list is filled anew. */
function fold(toggle: HTMLElement, more: HTMLElement, key: string, isTold: boolean): void {
  const draw = () => {
    const isOpen = turned.has(key) !== isTold
    toggle.setAttribute('aria-expanded', String(isOpen))
    more.hidden = !isOpen
  }
  toggle.addEventListener('click', () => {
    if (!turned.delete(key)) turned.add(key)
    draw()
  })
  draw()
}
