import { displayWidth } from './display-width.js'

const held = '\u0000'

/** Breaks a text into lines of at most `width` columns, at spaces. What stands in back quotes is to be typed, and stays together where it fits. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of wordsOf(text, width)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function wordsOf(text: string, width: number): string[] {
  return text
    .replace(/`[^`]*`/g, code => code.replaceAll(' ', held))
    .split(' ')
    .flatMap(word => {
      const whole = word.replaceAll(held, ' ')
      return displayWidth(whole) > width ? whole.split(' ') : [whole]
    })
    .filter(word => word !== '')
}
