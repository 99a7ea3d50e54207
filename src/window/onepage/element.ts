/** An element of the page by its id. Throws where there is none: the page and its script are made together. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no #${id}`)
  return found as Kind
}

/** A new element with a text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
  className = ''
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.textContent = text
  if (className !== '') made.className = className
  return made
}

/** A button that does something. */
export function button(words: string, act: () => void): HTMLButtonElement {
  const made = make('button', words)
  made.type = 'button'
  made.addEventListener('click', act)
  return made
}

/** Runs a task one call at a time: calls that come while it runs are answered by a single further run. */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let isAsked = false
  const run = async () => {
    do {
      isAsked = false
      await work()
    } while (isAsked)
  }
  return () => {
    isAsked = true
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }
}
