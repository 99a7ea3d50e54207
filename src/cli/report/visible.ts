// Control characters move a terminal's cursor; direction marks can make a line read as what it is not.
const invisible = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu
const ordersToTerminals = new RegExp(`([\\n\\t]|\\x1b\\[[\\d;]*m)|${invisible.source}`, 'gu')

/** A text on one line in which every control character and every mark of direction is written out, as `\u202e`. */
export function visible(text: string): string {
  return text.replace(invisible, escaped)
}

/** The JSON, or any text with its escapes, in which the same characters are written out. Line ends are kept. */
export function visibleJson(json: string): string {
  return json.replace(invisible, character => (character === '\n' ? character : escaped(character)))
}

/** Several lines for a terminal: line ends, tabs and colours are kept, every other order to it is written out. */
export function visibleLines(text: string): string {
  return text.replace(ordersToTerminals, (character, allowed?: string) => allowed ?? escaped(character))
}

/**
 * A text of which GitHub's runner takes no line for a command: it obeys what begins with `::` or has `##[` anywhere, and a deck, a folder or a
 * translation may say that. In JSON the same escape stands for the same character.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1\\u003a').replace(/#(?=#\[)/g, '\\u0023')
}

function escaped(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
}
