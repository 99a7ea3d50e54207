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

const none = /^[\p{M}\p{Cf}]$/u
// The wide blocks of Unicode's East Asian Width, and pictographs.
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u

/** Columns that a text fills on a terminal: Chinese characters take two, accents and joiners none. */
export function displayWidth(text: string): number {
  let columns = 0
  for (const character of text) columns += none.test(character) ? 0 : wide.test(character) ? 2 : 1
  return columns
}
