/** Binds a question mark to what the keys do, in large letters over the slide; the next key or click takes it away, and does nothing else. */
export function bindRoomHelp({ keys = '', ...texts }: Readonly<Record<string, string>>): void {
  document.addEventListener('keydown', event => {
    if (event.key !== '?' || document.querySelector('dialog[open]')) return
    event.preventDefault()
    const help = document.createElement('dialog')
    help.className = 'room-help'
    help.ariaLabel = keys
    const lines = Object.entries(texts).filter(([name]) => /^key[A-Z]/.test(name))
    for (const [, line] of [...lines, ['', `R: ${texts.readingView}`]]) {
      // The keys before the colon, and what they do.
      const [, sign = '', use = ''] = /^(.*?)\s?[:：]\s?(.*?)[.。]?$/.exec(line ?? '') ?? []
      help.append(bit('kbd', sign), bit('span', use))
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
  })
}

function bit(name: string, text: string): HTMLElement {
  const element = document.createElement(name)
  element.textContent = text
  return element
}
