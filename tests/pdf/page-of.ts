import type { Root } from 'hast'
import type { Printer } from '../../src/host/output/print.js'
import { contentOf, type RenderedPage } from '../../src/render/page-content.js'

/** A page that a test has written as HTML, with what is on it, as the browser parses it. */
export async function pageOf(html: string, printer: Printer): Promise<RenderedPage> {
  const asked = await printer.ask(html, [{ width: 800, height: 600 }], treeInPage)
  if ('problem' in asked) throw new Error(asked.problem)
  const tree: Root = JSON.parse(asked.answers[0] ?? '')
  return { html, ...contentOf(tree) }
}

/** Runs in the page: the document as hast, with the attributes that say what is on a page. */
function treeInPage(): string {
  const treeOf = (node: Node): object => {
    if (node instanceof Text) return { type: 'text', value: node.data }
    if (!(node instanceof Element)) return { type: 'comment', value: '' }
    const written = (name: string) => node.getAttribute(name) ?? undefined
    const properties = {
      id: written('id'),
      href: written('href'),
      src: written('src'),
      hidden: node.hasAttribute('hidden'),
      className: [...node.classList]
    }
    const children = [...node.childNodes].map(treeOf)
    return { type: 'element', tagName: node.tagName.toLowerCase(), properties, children }
  }
  return JSON.stringify({ type: 'root', children: [treeOf(document.documentElement)] })
}
