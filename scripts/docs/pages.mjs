// The pages of the documentation site, made from README.md and docs/: the rules get a page each, and links follow.

import { posix } from 'node:path'

/** Pages for programmers that lie outside docs/, and their names on the site. */
const outside = new Map([
  ['README.md', 'index.md'],
  ['CONTRIBUTING.md', 'contributing.md'],
  ['CHANGELOG.md', 'changelog.md'],
  ['SECURITY.md', 'security.md'],
  ['CODE_OF_CONDUCT.md', 'code-of-conduct.md'],
  ['src/README.md', 'map-of-the-code.md']
])

const programmers = new Set(['extending', 'many-decks', 'safety', 'speed', 'libraries', 'decisions/README'])

/** Files of the project that the site shows, as their paths: all that `sitePages` has to be given. */
export function isShown(path) {
  return outside.has(path) || (/^docs\/(decisions\/)?[^/]+\.md$/.test(path) && path !== 'docs/README.md')
}

/** The site's pages by their paths, from the texts of the project's files by theirs. */
export function sitePages(texts) {
  const pages = new Map()
  for (const [path, text] of texts) {
    const page = pageOf(path)
    const linked = relink(text, path, page)
    if (path !== 'docs/rules.md') {
      pages.set(page, linked)
      continue
    }
    const { index, rules } = splitRules(linked)
    pages.set(page, index)
    for (const [id, rule] of rules) pages.set(`rules/${id}.md`, rule)
  }
  return pages
}

/** The side bar, from the table of docs/README.md: pages for trainers first, then those for programmers. */
export function sideBar(table) {
  const rows = [...table.matchAll(/^\| \[([^\]]+)\]\(([\w/-]+)\.md\)/gm)].map(([, text, name]) => ({ text, name }))
  const entries = isFor => rows.filter(({ name }) => programmers.has(name) === isFor).map(entryOf)
  const others = [...outside]
    .filter(([path]) => path !== 'README.md')
    .map(([path, page]) => ({ text: titles[path], link: `/${page.replace(/\.md$/, '')}` }))
  return [
    { text: 'For trainers', items: [{ text: 'Start here', link: '/' }, ...entries(false)] },
    { text: 'For programmers', collapsed: true, items: [...entries(true), ...others] }
  ]
}

const titles = {
  'CONTRIBUTING.md': 'Contributing',
  'CHANGELOG.md': 'What is new',
  'SECURITY.md': 'Report a vulnerability',
  'CODE_OF_CONDUCT.md': 'Code of conduct',
  'src/README.md': 'Map of the code'
}

function entryOf({ text, name }) {
  return { text, link: `/${name === 'decisions/README' ? 'decisions/' : name}` }
}

function pageOf(path) {
  const page = outside.get(path) ?? path.replace(/^docs\//, '')
  return page.replace(/README\.md$/, 'index.md')
}

// A block of code, a link or picture, or code in a line: whichever begins first.
const codeOrLink = /^(~~~+|```+)[^\n]*\n[\s\S]*?^\1[ \t]*$|(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)|`[^`\n]+`/gm

/** Links lead to the site's pages and pictures; one to a file that the site does not show becomes its text. */
function relink(text, path, page) {
  return text.replace(codeOrLink, (whole, _fence, isPicture, words, target) => {
    if (target === undefined) return whole
    if (/^([a-z]+:|#)/.test(target)) return rulesLink(whole, words, target, path)
    const [file, anchor] = target.split('#')
    const meant = posix.normalize(posix.join(posix.dirname(path), file))
    if (isPicture) return `![${words}](${relative(page, meant.replace(/^docs\//, ''))})`
    if (meant === 'docs/README.md') return `[${words}](${relative(page, 'index.md')})`
    if (meant === 'docs/rules.md' && anchor) return `[${words}](${relative(page, `rules/${anchor}.md`)})`
    const shown = isShown(meant) ? meant : isShown(`${meant}/README.md`) ? `${meant}/README.md` : undefined
    if (shown === undefined) return words
    return `[${words}](${relative(page, pageOf(shown))}${anchor ? `#${anchor}` : ''})`
  })
}

/** On the page of all rules, `#id` leads to a page of its own. */
function rulesLink(whole, words, target, path) {
  const isRule = path === 'docs/rules.md' && target.startsWith('#') && !target.startsWith('#what-is-asked')
  return isRule ? `[${words}](RULE:${target.slice(1)})` : whole
}

/** The list of rules without their chapters, and each chapter as a page. */
function splitRules(text) {
  const [head, ...chapters] = sections(text, '## ')
  const rules = new Map()
  const rest = chapters.map(chapter => {
    const [intro, ...each] = sections(chapter, '### ')
    for (const rule of each) {
      const id = /^### (\S+)/.exec(rule)?.[1]
      rules.set(id, rule.replace(/^### /, '# ').replace(/\(RULE:([\w-]+)\)/g, '(./$1.md)'))
    }
    return each.length > 0 ? '' : intro
  })
  return { index: [head, ...rest].join('').replace(/\(RULE:([\w-]+)\)/g, '(./rules/$1.md)'), rules }
}

/** A text cut before each heading of one level; lines of code are no headings. */
function sections(text, sign) {
  const parts = ['']
  let fence
  for (const line of text.split(/(?<=\n)/)) {
    const mark = /^(~~~+|```+)/.exec(line)?.[1]
    if (mark !== undefined && (fence === undefined || line.trim() === fence))
      fence = fence === undefined ? mark : undefined
    if (fence === undefined && line.startsWith(sign)) parts.push('')
    parts[parts.length - 1] += line
  }
  return parts
}

function relative(from, to) {
  const path = posix.relative(posix.dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}
