/** The names that a line of a PO file may begin with. */
export type PoKeyword = 'msgctxt' | 'msgid' | 'msgid_plural' | 'msgstr'

/** A line of a PO file, by what it is. `strings` are as they are written, in quotation marks. */
export type PoLine =
  | { readonly type: 'comment'; readonly text: string }
  | {
      readonly type: 'keyword'
      readonly keyword: PoKeyword
      /** The number of a plural form. */
      readonly form?: number
      readonly strings: string
      readonly isObsolete: boolean
    }
  | { readonly type: 'strings'; readonly strings: string }
  | { readonly type: 'empty' }
  | { readonly type: 'fault'; readonly fault: string }

// A line ends where a line feed is. A text may hold what JavaScript also takes for the end of a line, such as U+2028.
const keywordLine = /^(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,9})\])?\s*(".*)$/s
// What repeats begins with another character than what stands before it, so that a line can be read in one way only.
const wholeStrings = /^(?:"[^"\\]*(?:\\.[^"\\]*)*"\s*)+$/s

/** Reads one line, without looking at those around it. */
export function poLine(line: string): PoLine {
  const trimmed = line.trim()
  const isObsolete = trimmed.startsWith('#~')
  // `#~|` is what the source of an obsolete entry said before.
  if (trimmed.startsWith('#') && (!isObsolete || trimmed.startsWith('#~|')))
    return { type: 'comment', text: trimmed.slice(isObsolete ? 2 : 1) }
  const rest = isObsolete ? trimmed.slice(2).trim() : trimmed
  if (rest === '') return { type: 'empty' }
  const [, name = '', form, behind] = keywordLine.exec(rest) ?? []
  const strings = behind ?? rest
  if (!strings.startsWith('"'))
    return {
      type: 'fault',
      fault: `\`${rest.slice(0, 40)}\`, expected \`msgid\`, \`msgstr\` or a text in quotation marks`
    }
  if (!wholeStrings.test(strings))
    return {
      type: 'fault',
      fault: 'a text that does not end where its line ends; a quotation mark inside a text is written `\\"`'
    }
  if (behind === undefined) return { type: 'strings', strings }
  return { type: 'keyword', keyword: keywordOf(name), ...(form && { form: Number(form) }), strings, isObsolete }
}

function keywordOf(name: string): PoKeyword {
  return name === 'msgctxt' || name === 'msgid' || name === 'msgid_plural' ? name : 'msgstr'
}
