import type { Act, Arranging } from './arrange.js'
import { dragSlides } from './drag-slides.js'

const acts: Readonly<Record<string, Act>> = {
  earlier: { type: 'move', by: -1 },
  later: { type: 'move', by: 1 },
  duplicate: { type: 'duplicate' },
  delete: { type: 'delete' }
}

/** Keys while a slide of the list has the focus; the first two with Alt. */
const keys: Readonly<Record<string, keyof typeof acts>> = { ArrowUp: 'earlier', ArrowDown: 'later', Delete: 'delete' }

/** Binds buttons, keys and the mouse of the slide list. `undo` takes back what was done last in the text. */
export function bindSlideList(arranging: Arranging, undo: () => void): void {
  const list = document.getElementById('thumbnail-list')
  const buttons = () => [...(list?.querySelectorAll('button') ?? [])]
  const current = () => buttons().find(button => button.hasAttribute('aria-current'))
  const focused = () => buttons().find(button => button.matches(':focus'))

  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-arrange]'))
    button.addEventListener('click', () => {
      const act = acts[button.dataset.arrange ?? '']
      if (act) arranging.do(act, current)
      else undo()
    })

  list?.addEventListener('keydown', event => {
    if (!focused()) return
    if (event.key === 'z' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      return undo()
    }
    const act = acts[keys[event.key] ?? '']
    if (!act || event.ctrlKey || event.metaKey || event.altKey !== event.key.startsWith('Arrow')) return
    event.preventDefault()
    arranging.do(act, focused)
  })

  if (list) dragSlides(list, (from, to) => arranging.do({ type: 'move', by: to - from }, () => buttons()[from - 1]))
}
