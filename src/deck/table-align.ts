import type { AlignType, Table } from 'mdast'
import { directionOf } from './language.js'
import { memoizeWeakWith } from './memoize-weak.js'
import { textOf } from './walk.js'

// `240`, `12 m`, `-3.5 %`, `$4.2 m`: a figure with little beside its digits.
const figure = /^[^\p{L}\p{N}]{0,3}\p{N}[\p{N}\s.,:/%‰٪+–-]*(?:\p{L}{1,4})?[.%]?$/u

/**
 * How the columns of a table are aligned: as its author says, and where nothing is said, figures on the right, so that they can be compared:
 * numbers run from left to right in every script, and where text does not, they stand there already. The first column names the rows.
 */
export const columnAlign = memoizeWeakWith(
  ({ align, children: [head, ...rows] }: Table, language): readonly AlignType[] =>
    (head?.children ?? []).map((_, column) => {
      const said = align?.[column]
      if (said || column === 0 || directionOf(language) === 'rtl') return said ?? null
      const cells = rows.flatMap(({ children }) => {
        const cell = children[column]
        return cell && textOf(cell) !== '' ? [textOf(cell)] : []
      })
      return cells.length > 0 && cells.every(cell => figure.test(cell)) ? 'right' : null
    })
)
