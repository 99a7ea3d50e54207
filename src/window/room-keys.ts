import type { Blanking } from './channel.js'

/** Commands of keys and clickers in both windows, besides forward and back. */
export interface RoomCommands {
  /** Blanks the screen in a colour; a screen that has it already is shown again. */
  blank(colour: Exclude<Blanking, 'off'>): void
  /** Goes to a slide by its number from 0; there may be none. */
  goTo(slide: number): void
  /** The key by which PowerPoint starts a show. */
  start(): void
  /** Reveals the answer of the slide's question, or hides it again. */
  revealAnswer?(): void
  /** Starts, pauses or resumes the countdown of the slide's activity. */
  countDown?(): void
  /** Goes to the slide that was viewed before this one. */
  lastViewed(): void
  /** Shows all slides, or the one again. */
  overview(): void
  /** Shows the slide's picture alone, or the slide again. */
  zoom(): void
  /** Fills the screen with the slides, or gives it back. */
  fullScreen?(): void
  /** Switches a pointer on or off. */
  point?(kind: 'dot' | 'spotlight'): void
}

/** How long after a digit Enter still completes the number, in milliseconds. */
const numberTimeoutMs = 5000

const colours: Readonly<Record<string, 'black' | 'white'>> = { b: 'black', '.': 'black', w: 'white', ',': 'white' }

const letters: Readonly<Record<string, (commands: RoomCommands) => void>> = {
  a: commands => commands.revealAnswer?.(),
  t: commands => commands.countDown?.(),
  v: commands => commands.lastViewed(),
  o: commands => commands.overview(),
  z: commands => commands.zoom(),
  f: commands => commands.fullScreen?.(),
  l: commands => commands.point?.('dot'),
  s: commands => commands.point?.('spotlight')
}

// Clickers know no alphabet: they press the keys of an American keyboard, which write other signs where another is set.
const signs: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  ...Object.fromEntries([...'abtvozlswrf'].map(letter => [`Key${letter.toUpperCase()}`, letter]))
}

/** Handles the keys that mean the same in both windows: black and white screen, a number and Enter, and the start key F5. */
export function listenForRoomKeys(commands: RoomCommands): void {
  let number = ''
  let typedAt = Number.NEGATIVE_INFINITY
  document.addEventListener('keydown', event => {
    if (event.key === 'F5' && !hasModifier(event)) {
      // Logitech's clickers send it to start a show. The browser would load the page anew, before the audience.
      event.preventDefault()
      if (!event.repeat) commands.start()
      return
    }
    if (!isCommand(event) || event.key === 'Shift') return
    const sign = signOf(event)
    const pending = event.timeStamp - typedAt < numberTimeoutMs ? number : ''
    number = /^\d$/.test(sign) ? pending + sign : ''
    typedAt = event.timeStamp
    if (event.key === 'Enter' && pending !== '') {
      // A button that has the focus is not pressed by it.
      event.preventDefault()
      commands.goTo(Number(pending) - 1)
    }
    const colour = Object.hasOwn(colours, sign) ? colours[sign] : undefined
    if (colour && !event.repeat) commands.blank(colour)
    if (event.repeat) return
    letters[sign]?.(commands)
  })
}

/** A key pressed for the show, not typed into a field. */
export function isCommand(event: KeyboardEvent): boolean {
  return !(event.target instanceof HTMLInputElement) && !hasModifier(event)
}

/** The Latin letter, digit or sign of a key, on whatever keyboard; the name of a key that writes none. */
export function signOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (/^[\da-z.,]$/i.test(key) || /^[A-Z]\w+$/.test(key) || shiftKey) return key.toLowerCase()
  return signs[code] ?? /^Digit(\d)$/.exec(code)?.[1] ?? key
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey
}
