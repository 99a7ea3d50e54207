import { prose } from '../message-words.js'

/** Shows the report of an import as a page: its headings, lists and paragraphs. It is written by Backbrief, and nothing in it is taken for HTML. */
export function showReport(markdown: string): HTMLElement {
  const shown = document.createElement('div')
  shown.className = 'report'
  shown.lang = 'en'
  shown.dir = 'ltr'
  shown.tabIndex = 0
  let list: HTMLElement | undefined
  for (const line of markdown.split('\n')) {
    const [, mark = '', text = ''] = /^\s*(#{1,6} |[-*] |\d+\. |\|)?(.*)$/.exec(line) ?? []
    if (text.trim() === '' || /^[\s|:-]+$/.test(line)) {
      list = undefined
      continue
    }
    if (/^[-*\d]/.test(mark)) {
      list ??= begun(mark, shown)
      const item = document.createElement('li')
      item.append(...prose('', plain(text)).childNodes)
      list.append(item)
      continue
    }
    list = undefined
    if (mark.startsWith('#')) {
      const heading = document.createElement('h3')
      heading.append(...prose('', plain(text)).childNodes)
      shown.append(heading)
    } else shown.append(prose('', plain(mark === '|' ? text.replace(/\s*\|\s*/g, ' · ').replace(/ · $/, '') : text)))
  }
  return shown
}

function begun(mark: string, place: HTMLElement): HTMLElement {
  const list = document.createElement(/\d/.test(mark) ? 'ol' : 'ul')
  place.append(list)
  return list
}

/** Without the marks of bold words, and links as their words. */
function plain(text: string): string {
  return text.replaceAll('**', '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
}
