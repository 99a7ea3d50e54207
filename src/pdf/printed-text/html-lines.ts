import { decode } from '../page-headings.js'

/** A text of an HTML page as it stands between two tags. */
export interface HtmlLine {
  /** Without doubled spaces. */
  readonly text: string
  /** The id of the innermost element around it that has one. */
  readonly id: string | undefined
}

interface Open {
  readonly name: string
  readonly id: string | undefined
  readonly isHidden: boolean
}

const tag = /<!--.*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gis
const unread = new Set(['script', 'style', 'title', 'desc', 'template'])
const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

/** Every text that an HTML page is to show, in order, empty ones left out. The page has to close what it opens. */
export function htmlLines(html: string): readonly HtmlLine[] {
  const lines: HtmlLine[] = []
  const open: Open[] = []
  let end = 0
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [whole, close, name = '', attributes = ''] = found
    add(html.slice(end, found.index))
    end = found.index + whole.length
    if (name === '') continue
    const own = name.toLowerCase()
    if (close) {
      const last = open.findLastIndex(element => element.name === own)
      if (last >= 0) open.length = last
    } else if (unread.has(own)) {
      end = endOf(own, html, end)
      tag.lastIndex = end
    } else if (!empty.has(own) && !attributes.endsWith('/')) open.push(opened(own, attributes, open.at(-1)))
  }
  return lines

  function add(written: string) {
    const within = open.at(-1)
    const text = within && !within.isHidden ? decode(written).replace(/\s+/g, ' ').trim() : ''
    if (text !== '') lines.push({ text, id: within?.id })
  }
}

function opened(name: string, attributes: string, around: Open | undefined): Open {
  const id = /(?:^|\s)id="([^"]*)"/.exec(attributes)?.[1]
  const classes = /(?:^|\s)class="([^"]*)"/.exec(attributes)?.[1]?.split(/\s+/)
  const isHidden = /(?:^|\s)hidden(?:[\s=]|$)/.test(attributes) || classes?.includes('unseen') === true
  return { name, id: id ?? around?.id, isHidden: isHidden || around?.isHidden === true }
}

/** Where an element ends whose content is not text of the page. */
function endOf(name: string, html: string, start: number): number {
  const end = new RegExp(`</${name}\\s*>`, 'gi')
  end.lastIndex = start
  return end.test(html) ? end.lastIndex : html.length
}
