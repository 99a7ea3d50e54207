import type { Paragraph } from 'mdast'
import { type Fault, partPlace } from './report.js'

/** A line of a paragraph without what quotations and lists put before it. */
export interface Line {
  readonly number: number
  readonly text: string
  /** How many characters stand before it, where that is not none. */
  readonly from?: number
}

/** Signs inside a line that Markdown shows as they stand, and what was meant by them. */
interface Slip {
  readonly pattern: RegExp
  what(found: string): string
  /** What to write instead; absent where that is not certain. */
  mend?(found: string): string
  fix(found: string, mended: string | undefined): string
}

const write = (_: string, mended: string | undefined) => `Write \`${mended}\`.`

const slips: readonly Slip[] = [
  {
    pattern: /!?\[[^\]]*\]\((?=[^()<>"']*\))[^()<>"']*[^()<>"'\s][ \t]+[^()<>"'\s][^()<>"']*\)/,
    what: found => `Unexpected space in the address \`${found.replace(/^.*\(/, '').slice(0, -1).trim()}\``,
    mend: found => found.replace(/\([^()]*\)$/, inside => `(<${inside.slice(1, -1).trim()}>)`),
    fix: (_, mended) => `Write \`${mended}\`, or give the file a name without spaces.`
  },
  {
    pattern: /!?\[[^\]]+\][ \t]+\((?:[^()<>"']+\.(?:png|jpe?g|gif|webp|avif|svg)|https?:[^()\s]+)\)/i,
    what: found => `Unexpected space between \`]\` and \`(\` in \`${found}\``,
    mend: found => found.replace(/\][ \t]+\((.*)\)$/, (_, path) => `](${/\s/.test(path) ? `<${path}>` : path})`),
    fix: write
  },
  {
    pattern: /\*\*(?:[ \t]+[^*\s][^*]*|[^*\s][^*]*(?<=[ \t]))\*\*(?!\*)/,
    what: found => `Unexpected space beside the signs of bold text in \`${found}\``,
    mend: found => `**${found.slice(2, -2).trim()}**`,
    fix: write
  },
  {
    pattern: /\{\{[^{}]*\}(?!\})|(?<!\{)\{[^{}]*\}\}/,
    what: found => `Unexpected braces of \`${found}\`, expected two on each side of a blank`,
    mend: found => `{{${found.replace(/[{}]/g, '').trim()}}}`,
    fix: (_, mended) => `Write \`${mended}\`: only a blank that is whole is counted, and refused in a release.`
  },
  {
    pattern: /!?\[[^[\]]+\]\[[^[\]]*\]/,
    what: found => `Unexpected \`${found}\` without an address on this slide`,
    fix: found =>
      `Write the address right behind the words: \`${found.replace(/\[[^[\]]*\]$/, '')}(https://…)\`. One that stands on a line of its own holds on its own slide only.`
  },
  {
    pattern: /\[\^[^\]\s]{1,20}\]/,
    what: found => `Unexpected footnote \`${found}\``,
    fix: () => 'Take it out, and write where the claim comes from in a `:::sources` block on the same slide.'
  }
]

/** What is almost markup inside the lines of a paragraph: the address of a picture with a space in it, `** bold **`, `{{blank}`. */
export function almostInline(node: Paragraph, lines: readonly Line[]): Fault[] {
  // What Markdown understood is no text any more.
  const shown = node.children.flatMap(child => (child.type === 'text' ? [child.value] : [])).join('\n')
  return slips.flatMap(({ pattern, what, mend, fix }) =>
    lines.flatMap(({ number, text, from = 0 }): Fault[] => {
      const found = pattern.exec(text)
      if (!found || !shown.includes(found[0])) return []
      const mended = mend?.(found[0])
      const place = partPlace(number, from + found.index, found[0].length)
      const repair = mended !== undefined && { repair: [{ place, before: found[0], after: mended }] }
      return [{ what: what(found[0]), fix: fix(found[0], mended), place, ...repair }]
    })
  )
}
