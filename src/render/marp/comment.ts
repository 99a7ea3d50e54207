// What Marp, Marp CLI and Marp for VS Code take as an order when a comment is YAML with such a key.
const directives = [
  ...[
    'headingDivider',
    'lang',
    'style',
    'theme',
    'size',
    'math',
    'marp',
    'class',
    'color',
    'footer',
    'header',
    'paginate'
  ],
  ...['backgroundColor', 'backgroundImage', 'backgroundPosition', 'backgroundRepeat', 'backgroundSize', 'transition'],
  ...['title', 'description', 'author', 'image', 'keywords', 'url', 'auto-scaling']
]
const order = new RegExp(`^([ \\t]*["']?_?(?:${directives.join('|')})["']?[ \\t]*):`, 'gm')
// With these YAML begins a map, a key or a mark that hides a directive from the pattern above.
const otherYaml = /^([ \t]*)(?=[{[?&!|%])/gm
// Comments that other programs obey and Marp therefore drops.
const otherOrders = /^(?=prettier-ignore|markdownlint-|lint )/
const wordJoiner = '\u2060'

/** Text as a comment that Marp shows as a note, whatever the text: it cannot end the comment or be taken for a directive. */
export function comment(text: string): string {
  const harmless = text
    .replace(order, '$1\\:')
    .replace(otherYaml, '$1\\')
    .replace(otherOrders, wordJoiner)
    .replace(/--(!?)>/g, '--$1\\>')
  return `<!--\n${harmless}\n-->`
}
