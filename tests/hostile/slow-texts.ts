/** A piece of text again and again, as long as it fits into so many letters. */
const filled = (piece: string) => (size: number) => piece.repeat(size / piece.length)
/** Something opened again and again before it is closed as often. */
const nested =
  (open: string, close: string, inside = 'x') =>
  (size: number) => {
    const times = Math.floor((size - inside.length) / (open.length + close.length))
    return `${open.repeat(times)}${inside}${close.repeat(times)}`
  }

/** Texts of any size that take CommonMark's parsers long: each gives about so many letters of it. */
export const slowTexts: Readonly<Record<string, (size: number) => string>> = {
  'emphasis inside emphasis': nested('*a ', ' a*'),
  'emphasis that never ends': filled('*a_ '),
  'stars and letters': filled('a**'),
  'pictures inside pictures': nested('![', '](u)'),
  'links inside links': nested('[', '](u)'),
  'brackets that never close': filled('['),
  'brackets that never open': filled(']('),
  'comments that never end': filled('a <!--'),
  'instructions that never end': filled('a <?'),
  'a table of very many columns': size => `${filled('|a')(size / 2)}|\n${filled('|-')(size / 2)}|\n`,
  'a table of very many rows': size => `|a|b|\n|-|-|\n${filled('|a|b|\n')(size - 12)}`,
  'definitions without words': filled('[a]: b\n'),
  'quotations in quotations': filled(`${'> '.repeat(15)}\n`),
  'numbers in numbers': filled(`${'1. '.repeat(15)}\n`),
  'bullets without words': filled('-\n'),
  'blocks without end': filled(':::a\n:::\n'),
  'lines of one letter': filled('a\n')
}

/** Texts that pass every limit of a slide and take longest of those that do: addresses, and scripts of which many letters are joined. */
export const heavyTexts: Readonly<Record<string, (size: number) => string>> = {
  'addresses of the web': filled('www.a.b '),
  'addresses in a row': filled('a https://'),
  'addresses of letters': filled('a.b@'),
  'Arabic words': size => filled('سلام، ')(size / 2),
  'Chinese words': size => filled('你好。')(size / 3),
  backslashes: filled('\\'),
  'letters without a space': filled('a'),
  'spaces between two words': size => `a${filled(' ')(size)}b`,
  'braces that never close': size => `a {#${filled('-')(size)}`,
  'numbers with hyphens': filled('0-1/'),
  'quotation marks': filled('"a '),
  colons: filled(':a')
}
