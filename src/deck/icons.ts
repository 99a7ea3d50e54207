import icons from '../../templates/icons.json' with { type: 'json' }
import { isTypoOf, nearest } from './phrasing.js'

/** An icon: an outline in SVG path syntax on a square of 24, to be stroked 2 wide. */
interface Icon {
  readonly path: string
  /** Words that lead to it when somebody looks for another name. */
  readonly also: readonly string[]
  /** Whether it is turned round where reading begins at the right. */
  readonly turns?: boolean
}

const all: ReadonlyMap<string, Icon> = new Map(Object.entries(icons))

export const iconNames: readonly string[] = [...all.keys()]

/** Returns the icon with a name; `undefined` when there is none. */
export function iconOf(name: string): Icon | undefined {
  return all.get(name)
}

/** Returns the name of the icon that was probably meant: by another word for it, else by the spelling. */
export function meantIcon(word: string): string | undefined {
  const wanted = word.toLowerCase().replace(/[\s_]+/g, '-')
  if (all.has(wanted)) return wanted
  const single = wanted.replace(/s$/, '')
  const byWord = [wanted, single].flatMap(word =>
    [...all].filter(([name, { also }]) => name === word || also.includes(word)).map(([name]) => name)
  )
  return byWord[0] ?? iconNames.find(name => isTypoOf(wanted, name)) ?? nearest(wanted, iconNames)
}
