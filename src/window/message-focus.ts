/** What tells a message from another. */
interface Message {
  readonly rule: string
  readonly what: string
  readonly line?: number
}

/** What the focus is on: a button of a message. */
interface Focused {
  readonly message: Message
  /** From 0. */
  readonly at: number
  readonly button: string
}

/** The button that has the focus in place of another, which is not there for a moment: whether a message can be fixed is known later than the message. */
let substitute: { readonly focused: Element; readonly button: string } | undefined

/** Which button of a list of messages has the focus, if one has it. `messageOf` tells what an item of the list is about. */
export function focusedIn(list: Element, messageOf: (item: Element) => Message | undefined): Focused | undefined {
  const focused = list.querySelector('button:focus')
  const item = focused?.closest('li')
  const message = item && messageOf(item)
  if (!focused || !message) return undefined
  const button = substitute?.focused === focused ? substitute.button : nameOf(focused)
  return { message, at: [...list.children].indexOf(item), button }
}

/** Gives the focus back: to the same message, wherever it stands now; where it is gone, to what stands in its place. */
export function giveFocusBack(list: Element, messages: readonly Message[], { message, at, button }: Focused): void {
  const alike = messages.flatMap((one, index) =>
    one.rule === message.rule && one.what === message.what ? [index] : []
  )
  const same = alike.find(index => messages[index]?.line === message.line)
  const nearest = alike.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0]
  const item = list.children[same ?? nearest ?? Math.min(at, messages.length - 1)]
  const buttons = [...(item?.querySelectorAll('button') ?? [])]
  const wanted = buttons.find(one => nameOf(one) === button)
  const next = wanted ?? buttons.at(-1)
  substitute = next && !wanted ? { focused: next, button } : undefined
  if (next && !next.matches(':focus')) next.focus()
}

/** Buttons of one kind have one name, except for those that say a place. */
function nameOf(button: Element): string {
  return button.className || (button.textContent ?? '')
}
