import type { Finding } from '../deck/diagnostic.js'
import { readAttributes } from './attributes.js'
import { partPlace } from './report.js'

/** A way in which signs between braces are written wrongly, and how they are to be. */
interface Slip {
  readonly pattern: RegExp
  /** With `$1` for what the pattern holds in its group. */
  readonly mended: string
  what(found: string): string
}

/** Letters: nobody writes more between braces by mistake, and the patterns below try again from every sign. */
const longest = 400

const slips: readonly Slip[] = [
  {
    pattern: /=\s*[“”„«‹‘’]\s*([^“”„«»‹›‘’"{}]*?)\s*[“”»›‘’]/gu,
    mended: '="$1"',
    what: found => `Unexpected \`${found.slice(1).trim()}\`, expected straight quotation marks`
  },
  {
    pattern: /\s*,(?=\s+#?[a-z-]+(?:\s*=|[\s}])|\s*\}$)/g,
    mended: '',
    what: () => 'Unexpected `,` between attributes, expected a space'
  },
  {
    pattern: /=\s*(\d{1,2}(?:,?\s+\d{1,2})+)(?=\s*\}|\s+[a-z#])/g,
    mended: '="$1"',
    what: found => `Unexpected \`${found.slice(1).trim()}\` without quotation marks`
  }
]

/** What the braces behind a name were meant to be, when only signs in them are wrong. */
export interface FixedBraces {
  readonly attributes: Readonly<Record<string, string>>
  readonly fault: Finding
}

/**
 * Finds signs in `braces` that are written wrongly: curly quotation marks, commas, numbers without quotation marks, round brackets.
 * `line` is the line of the deck that they stand in. `undefined` when there are none, or when something else is wrong, too.
 */
export function fixBraces(
  braces: string,
  line: { readonly number: number; readonly text: string }
): FixedBraces | undefined {
  const before = braces.trim()
  if (before.length > longest) return undefined
  let mended = before.replace(/^\((.*)\)$/, '{$1}')
  const said = mended === before ? [] : ['Unexpected round brackets, expected `{` and `}`']
  for (const { pattern, mended: after, what } of slips)
    mended = outsideQuotes(mended, part =>
      part.replace(pattern, (found, inside) => {
        said.push(what(found))
        return after.replace('$1', () => inside)
      })
    )
  const [what] = said
  const attributes = what === undefined ? undefined : readAttributes(mended)
  if (what === undefined || !attributes) return undefined
  const place = partPlace(line.number, line.text.indexOf(before), before.length)
  return {
    attributes,
    fault: {
      what,
      fix: `Write \`${mended}\`.`,
      place,
      edits: [{ place, before, after: mended }]
    }
  }
}

/** Between straight quotation marks every sign is text. */
function outsideQuotes(text: string, mend: (part: string) => string): string {
  return text
    .split(/("[^"]*")/)
    .map((part, index) => (index % 2 === 0 ? mend(part) : part))
    .join('')
}
