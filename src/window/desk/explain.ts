import { prose } from '../message-list.js'
import { label } from './labels.js'
import { fetchJson } from './server.js'

interface RuleExplanation {
  readonly id: string
  readonly text: readonly string[]
  readonly examples?: { readonly bad: string; readonly good: string }
}

/** Opens a window that explains a rule. Escape and its button close it; the focus goes back to where it was. */
export async function explain(rule: string): Promise<void> {
  const found = await fetchJson<RuleExplanation>(`../../explain/${rule}`)
  const dialog = document.getElementById('explanation')
  if (!found || !(dialog instanceof HTMLDialogElement)) return
  const title = document.createElement('h2')
  title.id = 'explanation-title'
  title.textContent = found.id
  const close = document.createElement('button')
  close.type = 'button'
  close.textContent = label('deskClose')
  close.lang = document.documentElement.lang
  close.addEventListener('click', () => dialog.close())
  const { examples } = found
  dialog.replaceChildren(
    title,
    ...found.text.map(text => prose('', text)),
    ...(examples ? [...example('deskBad', examples.bad), ...example('deskGood', examples.good)] : []),
    close
  )
  dialog.showModal()
}

function example(name: string, text: string): HTMLElement[] {
  const title = document.createElement('h3')
  title.lang = document.documentElement.lang
  title.textContent = label(name)
  const code = document.createElement('pre')
  code.textContent = text.trim()
  // It scrolls where it is wide, also by keyboard.
  code.tabIndex = 0
  return [title, code]
}
