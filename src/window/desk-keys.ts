import { isCommand } from './room-keys.js'

/** The ways through the deck. */
export interface Moves {
  forward(): void
  back(): void
  first(): void
  last(): void
  /** Ends what lies over the slide. */
  leave(): void
}

/** Moves by the keys of the presenter's window. Those that scroll the notes are left to them while they have the focus. */
export function listenForMoves({ forward, back, first, last, leave }: Moves, notes: HTMLElement): void {
  const rightToLeft = document.documentElement.dir === 'rtl'
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: rightToLeft ? back : forward,
    ArrowLeft: rightToLeft ? forward : back,
    ArrowDown: forward,
    ArrowUp: back,
    PageDown: forward,
    PageUp: back,
    ' ': forward,
    Home: first,
    End: last,
    Escape: leave
  }
  document.addEventListener('keydown', event => {
    const move = keys[event.key]
    const onButton = event.target instanceof Element && event.target.matches('button, summary') && event.key === ' '
    const scrolls = /^(Arrow(Up|Down)|Home|End)$/.test(event.key) && notes.contains(document.activeElement)
    if (!move || onButton || scrolls || !isCommand(event)) return
    event.preventDefault()
    move()
  })
}
