// A time (`10:30`) and a ratio have no space behind the colon.
const parts = /^(.*?)(:(?=\s|$)|：)(.*)$/s

/** The words before the first colon of a text, the colon, and what stands behind it: `Village: the well and its cover`. */
export function headAndDetail(text: string): {
  readonly head: string
  readonly colon: string
  readonly detail: string
} {
  const [, head = text, colon = '', detail = ''] = parts.exec(text) ?? []
  return { head, colon, detail }
}
