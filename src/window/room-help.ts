import { makeElement } from './make-element.js'

/** Names of keys in what is said of them; an A alone is a word, and no key of the room. */
const keyNames = /(Home|End|Enter|Page Down|Page Up|\b[B-Z](?!\p{L}))/u

/**
 * Binds a question mark to what the keys do, in large letters over the slide; the next key or click takes it away, and does nothing else. Returns
 * a function that shows it.
 */
export function bindRoomHelp({ keys = '', ...texts }: Readonly<Record<string, string>>): () => void {
  document.addEventListener('keydown', event => {
    if (event.key !== '?' || document.querySelector('dialog[open]')) return
    event.preventDefault()
    show()
  })
  return show

  function show(): void {
    const help = document.createElement('dialog')
    help.className = 'room-help'
    help.ariaLabel = keys
    help.append(makeElement('h2', '', keys))
    // What these slides leave to the presenter view is said where they have it.
    const isLeft = document.querySelector('.quiz, .activity') !== null
    const lines = Object.entries(texts).filter(([name]) => /^key(?!InPresenter)[A-Z]/.test(name))
    const left = isLeft ? [['', texts.keyInPresenter]] : []
    for (const [, line] of [...lines, ['', `R: ${texts.readingView}`], ...left]) {
      // The keys before the colon, and what they do.
      const [, sign = '', use = ''] = /^(.*?)\s?[:：]\s?(.*?)[.。]?$/.exec(line ?? '') ?? []
      const names = makeElement('p')
      // Names of keys, which are words or letters of this alphabet, have the look of one.
      for (const [index, part] of sign.split(keyNames).entries())
        names.append(index % 2 ? makeElement('kbd', '', part) : part)
      help.append(names, makeElement('span', '', use))
    }
    const end = () => help.remove()
    help.addEventListener('click', end)
    help.addEventListener('keydown', pressed => {
      // What makes a sign of two keys is still held, or comes next.
      if (pressed.key === 'Shift') return
      pressed.preventDefault()
      pressed.stopPropagation()
      end()
    })
    document.body.append(help)
    help.showModal()
  }
}
