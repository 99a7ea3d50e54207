import type { Cell, Para, Table } from './tree.js'

/** What a column takes for a letter, and around its words, in twentieths of a point. */
const letterWidth = 125
const cellPadding = 240
/** The longest text that makes a column wider, and the longest word that is not broken, in letters. */
const mostLetters = 60
const mostUnbroken = 24
/** What handwriting takes in a form. */
const handwriting = 24

/** The widths of a table's columns in twentieths of a point; headings that are too many for them stand upright. */
export interface Columns {
  readonly widths: readonly number[]
  /** How high upright headings are. */
  readonly headHeight?: number
}

/** Columns as wide as their words ask for: their longest word always, and of the rest a share that grows with their longest text. */
export function columnsOf(table: Table, room: number): Columns {
  const lying = wishesOf(table, true)
  const isUpright = table.isForm && sumOf(lying, ({ least }) => least) > room
  const wishes = isUpright ? wishesOf(table, false) : lying
  const least = sumOf(wishes, one => one.least)
  const wanted = sumOf(wishes, one => one.wanted)
  const widths = wishes.map(one => {
    if (least >= room) return (one.least / least) * room
    if (wanted <= room) return (one.wanted / wanted) * room
    return one.least + ((one.wanted - one.least) / (wanted - least)) * (room - least)
  })
  const longest = Math.max(...table.head.slice(1).map(cell => lengthOf(textOf(cell))), 0)
  return { widths: widths.map(Math.floor), ...(isUpright && { headHeight: widthOf(longest) }) }
}

interface Wish {
  readonly least: number
  readonly wanted: number
}

function wishesOf({ head, rows, isForm }: Table, headsLie: boolean): Wish[] {
  const count = Math.max(head.length, ...rows.map(({ cells }) => cells.length))
  return Array.from({ length: count }, (_, column) => {
    const body = rows.map(({ cells }) => textOf(cells[column]))
    const isOpen = isForm && body.every(text => text.trim() === '')
    const texts = headsLie || column === 0 ? [textOf(head[column]), ...body] : body
    const words = texts.flatMap(text => text.split(/(?<=\p{Script=Han})|[\s/–-]+/u))
    const longest = Math.min(mostUnbroken, Math.max(0, ...words.map(lengthOf)))
    const whole = Math.min(mostLetters, Math.max(0, ...texts.map(lengthOf)))
    return { least: widthOf(longest), wanted: widthOf(isOpen && headsLie ? Math.max(whole, handwriting) : whole) }
  })
}

function widthOf(letters: number): number {
  return letters * letterWidth + cellPadding
}

function sumOf(wishes: readonly Wish[], of: (wish: Wish) => number): number {
  return wishes.reduce((sum, wish) => sum + of(wish), 0)
}

function textOf(cell: Cell | undefined): string {
  return (cell?.pieces ?? []).map(lettersOf).join(' ')
}

/** In letters of the Latin alphabet: an ideograph is as wide as two. */
function lengthOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0)
}

function lettersOf({ runs }: Para): string {
  return runs.map(run => (typeof run === 'object' && 'text' in run ? run.text : ' ')).join('')
}
