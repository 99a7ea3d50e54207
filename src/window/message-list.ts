import { focusedIn, giveFocusBack } from './message-focus.js'
import { replaceChanged } from './replace-changed.js'

// The messages of the author's page, each with its line and what to do.

export interface PreviewMessage {
  readonly file: string
  readonly place: string
  /** Its line in the deck's own text. */
  readonly line?: number
  readonly slide?: string
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

/** Fills a list with messages, each with a button where `link` leads anywhere. What has the focus keeps it. */
export function showMessages(id: string, messages: readonly PreviewMessage[], link: MessageLink): void {
  const explained = new Set<string>()
  const items = messages.map(message => {
    // The reason of a rule is shown once.
    const isFirst = !explained.has(message.rule)
    explained.add(message.rule)
    return item(message, isFirst, link)
  })
  const list = document.getElementById(id)
  if (!list) return
  const focused = focusedIn(list, item => messageOf.get(item))
  replaceChanged(list, items, messages)
  if (focused) giveFocusBack(list, messages, focused)
}

function item(message: PreviewMessage, withWhy: boolean, link: MessageLink): HTMLElement {
  const { file, place: where, severity, rule, what, why, fix } = message
  const isLink = link.leads(message)
  const place = element(isLink ? 'button' : 'span', 'place', where)
  place.title = file
  if (isLink) place.addEventListener('click', () => link.go(message))
  const head = element('p', 'head')
  head.append(place, element('span', 'severity', severity), element('span', 'rule', rule))
  const whole = element('li', severity)
  messageOf.set(whole, message)
  whole.append(head, prose('what', what), ...(withWhy ? [prose('why', why)] : []), prose('fix', fix))
  const actions = link.actions?.(message) ?? []
  if (actions.length > 0) {
    const row = element('p', 'actions')
    row.append(...actions)
    whole.append(row)
  }
  return whole
}

/** Words with those in back quotes set as code. */
export function prose(className: string, text: string): HTMLElement {
  const paragraph = element('p', className)
  for (const [index, part] of text.split('`').entries())
    paragraph.append(index % 2 === 1 ? element('code', '', part) : part)
  return paragraph
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  return made
}
