import type { Message } from '../deck/message.js'

/** Messages as text, for people. */
export function showMessages(messages: readonly Message[]): string {
  return messages
    .map(({ file, place, severity, rule, what, why, fix }) => {
      const at = place ? `${file}:${place.start.line}:${place.start.column}` : file
      return `${at}  ${severity}  ${rule}\n  ${what}\n  why  ${why}\n  fix  ${fix}`
    })
    .join('\n\n')
}
