import type { Heading, Paragraph, TableCell } from 'mdast'
import type { Finding } from '../../deck/diagnostic.js'
import { partPlace, type SlideContext } from '../report.js'
import { type Line, linesOf, type Mistake } from './mistake.js'

/** Signs that Markdown shows as they are written. */
interface InlineMistake extends Mistake {
  fix(found: string, fixed: string | undefined): string
}

const write = (_: string, fixed: string | undefined) => `Write \`${fixed}\`.`

const mistakes: readonly InlineMistake[] = [
  {
    pattern: /!?\[[^\]]*\]\((?=[^()<>"']*\))[^()<>"']*[^()<>"'\s][ \t]+[^()<>"'\s][^()<>"']*\)/,
    what: found => `Unexpected space in the address \`${found.replace(/^.*\(/, '').slice(0, -1).trim()}\``,
    fixed: found => found.replace(/\([^()]*\)$/, inside => `(<${inside.slice(1, -1).trim()}>)`),
    fix: (_, fixed) => `Write \`${fixed}\`, or give the file a name without spaces.`
  },
  {
    // Copies have numbers in brackets: `IMG_2026 (1).JPG`.
    pattern:
      /!?\[[^\][]{0,200}\]\((?=[^()<>"']{0,200}\()(?=[^<>"'\]]{0,200}[ \t])[^<>"'\][]{1,200}\.(?:png|jpe?g|gif|webp|avif|svg)[ \t]*\)/i,
    what: found =>
      `Unexpected space in the address \`${found
        .replace(/^[^\]]*\]\(/, '')
        .slice(0, -1)
        .trim()}\``,
    fixed: found => found.replace(/\]\((.*)\)$/, (_, path: string) => `](<${path.trim()}>)`),
    fix: (_, fixed) => `Write \`${fixed}\`, or give the file a name without spaces.`
  },
  {
    pattern: /!?\[[^\]]+\][ \t]+\((?:[^()<>"']+\.(?:png|jpe?g|gif|webp|avif|svg)|https?:[^()\s]+)\)/i,
    what: found => `Unexpected space between \`]\` and \`(\` in \`${found}\``,
    fixed: found => found.replace(/\][ \t]+\((.*)\)$/, (_, path) => `](${/\s/.test(path) ? `<${path}>` : path})`),
    fix: write
  },
  {
    pattern: /\*\*(?:[ \t]+[^*\s][^*]*|[^*\s][^*]*(?<=[ \t]))\*\*(?!\*)/,
    what: found => `Unexpected space next to the signs of bold text in \`${found}\``,
    fixed: found => `**${found.slice(2, -2).trim()}**`,
    fix: write
  },
  {
    // The name of a blank is words; in formulas and code, braces follow letters, signs and each other.
    pattern: /(?<![\w\\{}_^$])(?:\{\{[ \t]*\p{L}[^{}\\":]*\}(?![\w{}])|\{[ \t]*\p{L}[^{}\\":=]*\}\}(?!\}))/u,
    what: found => `Unexpected braces of \`${found}\`, expected two on each side of a blank`,
    fixed: found => `{{${found.replace(/[{}]/g, '').trim()}}}`,
    fix: (_, fixed) => `Write \`${fixed}\`: only a blank that is whole is counted, and refused in a release.`
  },
  {
    pattern: /\{(?:[#.][\w-]+|[\w-]+=[^{}\s]+)(?:[ \t]+(?:[#.][\w-]+|[\w-]+=[^{}\s]+))*[ \t]*\}/,
    what: found => `Unexpected \`${found}\`, which is shown as text`,
    fix: () =>
      'Take it out. A picture is as large as its place allows; settings of a slide go into `::slide{…}`, those of a block after its name.'
  },
  {
    pattern:
      /\$\$[^$]{1,200}\$\$|\$(?=[^$\s]{0,80}[\^_\\])[^$\s][^$]{0,80}(?<=\S)\$|(?<![\w:\\])\\(?!pause\b)[A-Za-z]{2,20}(?![\w\\])/,
    what: found => `Unexpected \`${found}\`: formulas are shown as they are written`,
    fix: () => 'Write it in plain signs, like `v = s / t` or `m²`, or put the formula into a picture.'
  },
  {
    pattern: /(?<![\w:\\])\\pause\b/,
    what: found => `Unexpected \`${found}\`, which is shown as text`,
    fix: () => 'Take it out, and put the list between `:::steps` and `:::`: its items come one at a time.'
  },
  {
    pattern: /!?\[[^[\]]+\]\[[^[\]]*\]/,
    what: found => `Unexpected \`${found}\` without an address on this slide`,
    fix: found =>
      `Write the address directly after the words: \`${found.replace(/\[[^[\]]*\]$/, '')}(https://…)\`. An address on a line of its own only applies to its own slide.`
  },
  {
    pattern: /\[\^[^\]\s]{1,20}\]/,
    what: found => `Unexpected footnote \`${found}\``,
    fix: () => 'Take it out, and write where the claim comes from in a `:::sources` block on the same slide.'
  }
]

// Two of them are meant as bold text; more are a censored word, or a line to write on.
const stray = /(?!(?<=\d[ \t]?)\*\*[ \t]?\d)(?<![\\*])\*\*(?!\*)|(?<![\\_\w])__(?!_)(?=[^_\s][^_]*__(?![_\w]))/

function strayMark(line: Line): Finding[] {
  const found = stray.exec(line.text)
  if (!found) return []
  const [sign] = found
  return [
    {
      what: `Unexpected \`${sign}\`, which is shown as text: it begins or ends nothing`,
      fix: `Bold text has \`${sign}\` on both sides, a space or punctuation outside them and none inside: \`the ${sign}bold${sign} word\`. If the signs are to be read, write \`\\${sign[0]}\\${sign[0]}\`.`,
      place: partPlace(line.number, line.before.length + found.index, sign.length)
    }
  ]
}

// One of these is in every mistake above and below, and few texts have any.
const mayBeMistaken = /[[*_{}$\\]/

/** Finds almost-markup inside the lines of a text: the address of a picture with a space in it, `** bold **`, `{{blank}`. */
export function almostInline(node: Paragraph | Heading | TableCell, context: Pick<SlideContext, 'lineAt'>): Finding[] {
  // What Markdown has parsed is no longer text.
  const shown = node.children.flatMap(child => (child.type === 'text' ? [child.value] : [])).join('\n')
  if (!mayBeMistaken.test(shown)) return []
  const lines = linesOf(node, context)
  const found = mistakes.flatMap(mistake => lines.flatMap(line => faultIn(line, mistake, shown)))
  const said = new Set(found.map(({ place }) => place?.start.line))
  const strays = node.children
    .flatMap(child => (child.type === 'text' && child.value.search(/\*\*|__/) !== -1 ? linesOf(child, context) : []))
    .filter(({ number }) => !said.has(number))
    .flatMap(strayMark)
  return [...found, ...strays]
}

function faultIn(
  { number, text, before }: Line,
  { pattern, what, fixed, fix }: InlineMistake,
  shown: string
): Finding[] {
  const found = pattern.exec(text)
  if (!found || !shown.includes(found[0])) return []
  const after = fixed?.(found[0])
  const place = partPlace(number, before.length + found.index, found[0].length)
  const edits = after !== undefined && { edits: [{ place, before: found[0], after }] }
  return [{ what: what(found[0]), fix: fix(found[0], after), place, ...edits }]
}
