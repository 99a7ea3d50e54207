/** Where keys move to in a lesson, which is one line of slides, by the codes of keys: clickers press them, whatever they write. */
const moves = {
  back: [80, 33, 75, 38],
  on: [78, 34, 74, 40],
  left: [72, 37],
  right: [76, 39],
  space: [32],
  first: [36],
  last: [35]
}

/** Keys that mean another thing with Shift: N, P, the space bar and the arrows. */
const shifted = [78, 80, 32, 37, 38, 39, 40]

/** Keys that move a lesson on and back. All others are ours (`src/window/room-keys.ts`), but those that the option `keyboard` has a function for. */
export class Keyboard {
  constructor(Reveal) {
    this.listen = event => press(Reveal, event)
  }
  configure() {}
  bind() {
    document.addEventListener('keydown', this.listen)
  }
  unbind() {
    document.removeEventListener('keydown', this.listen)
  }
  addKeyBinding() {}
  removeKeyBinding() {}
  triggerKey() {}
  registerKeyboardShortcut() {}
}

/** Does what a key asks for, unless somebody writes, or a shortcut of the browser is pressed. */
function press(Reveal, event) {
  const { keyCode, shiftKey, altKey, ctrlKey, metaKey } = event
  if (ctrlKey || metaKey || (shiftKey && !altKey && !shifted.includes(keyCode)) || isWriting()) return
  const { keyboard, rtl } = Reveal.getConfig()
  const own = keyboard[keyCode]
  const move = Object.keys(moves).find(name => moves[name].includes(keyCode))
  if (own) own()
  else if (move) go(Reveal, goal(move, shiftKey, rtl), { skipFragments: altKey })
  else return
  event.preventDefault()
}

/** What a move means in a lesson that is read from right to left or not: with Shift, arrows go to its ends. */
function goal(move, isShifted, isFromRight) {
  if (move === 'space') return isShifted ? 'back' : 'on'
  if (move !== 'left' && move !== 'right') return move
  if (isShifted) return move === 'left' ? 'first' : 'last'
  return (move === 'left') === Boolean(isFromRight) ? 'on' : 'back'
}

function go(Reveal, goal, steps) {
  if (goal === 'first') Reveal.slide(0)
  else if (goal === 'last') Reveal.slide(Reveal.getTotalSlides() - 1)
  else if (goal === 'on') Reveal.next(steps)
  else Reveal.prev(steps)
}

function isWriting() {
  const field = document.activeElement
  return field?.isContentEditable || /^(?:input|textarea)$/i.test(field?.tagName)
}
