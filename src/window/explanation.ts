import { prose } from './message-words.js'

/** What the program says about a rule. */
export interface RuleExplanation {
  readonly id: string
  readonly text: readonly string[]
  readonly examples?: { readonly bad: string; readonly good: string }
}

/** The words of the window, in the language of the interface. */
interface ExplanationWords {
  readonly bad: string
  readonly good: string
  readonly close: string
}

/** Opens the window `#explanation` on a rule. Escape and its button close it; the focus goes back to where it was. */
export function showExplanation(found: RuleExplanation | undefined, words: ExplanationWords): void {
  const dialog = document.getElementById('explanation')
  if (!found || !(dialog instanceof HTMLDialogElement)) return
  const title = document.createElement('h2')
  title.id = 'explanation-title'
  title.textContent = found.id
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = words.close
  close.lang = document.documentElement.lang
  close.addEventListener('click', () => dialog.close())
  const { examples } = found
  dialog.replaceChildren(
    title,
    ...found.text.map(text => prose('', text)),
    ...(examples ? [...example(words.bad, examples.bad), ...example(words.good, examples.good)] : []),
    close
  )
  dialog.showModal()
}

function example(words: string, text: string): HTMLElement[] {
  const title = document.createElement('h3')
  title.lang = document.documentElement.lang
  title.textContent = words
  const code = document.createElement('pre')
  code.textContent = text.trim()
  // It scrolls where it is wide, also by keyboard.
  code.tabIndex = 0
  return [title, code]
}
