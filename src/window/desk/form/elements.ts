// Elements that forms are made of.

/** An element with words or other elements in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...inside)
  return made
}

/** A button with the words of the interface. */
export function makeButton(words: string, act: () => void): HTMLButtonElement {
  const made = make('button', '', words)
  made.type = 'button'
  made.lang = document.documentElement.lang
  made.dir = 'auto'
  made.addEventListener('click', act)
  return made
}

/** A field for text of several lines, as high as what is in it. */
export function makeText(text: string, called: string): HTMLTextAreaElement {
  const made = make('textarea', '')
  made.value = text
  made.rows = Math.min(12, Math.max(1, text.split('\n').length))
  made.dir = 'auto'
  made.spellcheck = true
  made.setAttribute('aria-label', called)
  return made
}

/** A box to tick, with words beside it. */
export function makeTick(words: string, isTicked: boolean): { readonly element: HTMLElement; isTicked(): boolean } {
  const box = make('input', '')
  box.type = 'checkbox'
  box.checked = isTicked
  const name = make('span', '', words)
  name.dir = 'auto'
  return { element: make('label', 'tick', box, ' ', name), isTicked: () => box.checked }
}

/** Text with the marks of code taken out. */
export function plain(text: string): string {
  return text.replaceAll('`', '')
}
