// The messages of the author's page, each with its line and what to do.

export interface PreviewMessage {
  readonly file: string
  readonly place: string
  /** Its line in the deck's own text. */
  readonly line?: number
  readonly slide?: string
  readonly severity: string
  readonly rule: string
  readonly what: string
  readonly why: string
  readonly fix: string
}

/** Fills a list with messages; `go` is called with the line that is clicked, and the id of its slide. */
export function showMessages(
  id: string,
  messages: readonly PreviewMessage[],
  go: (slide: string, line?: number) => void
): void {
  const explained = new Set<string>()
  const items = messages.map(message => {
    // The reason of a rule is shown once.
    const isFirst = !explained.has(message.rule)
    explained.add(message.rule)
    return item(message, isFirst, go)
  })
  document.getElementById(id)?.replaceChildren(...items)
}

function item(message: PreviewMessage, withWhy: boolean, go: (slide: string, line?: number) => void): HTMLElement {
  const { file, place: where, line, slide, severity, rule, what, why, fix } = message
  const place = element(slide ? 'button' : 'span', 'place', where)
  place.title = file
  if (slide) place.addEventListener('click', () => go(slide, line))
  const head = element('p', 'head')
  head.append(place, element('span', 'severity', severity), element('span', 'rule', rule))
  const whole = element('li', severity)
  whole.append(head, prose('what', what), ...(withWhy ? [prose('why', why)] : []), prose('fix', fix))
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
