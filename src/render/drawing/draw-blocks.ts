import type { ElementContent, Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Block } from '../../deck/blocks.js'
import { allowed } from './allowed.js'
import type { DrawingOptions } from './context.js'
import { handlersFor } from './handlers.js'

/** Blocks as HTML, for slides, notes and paper alike. Sanitised against a closed list of elements and attributes. */
export function drawBlocks(blocks: readonly Block[], options: DrawingOptions): ElementContent[] {
  const drawer = unified()
    .use(remarkRehype, { handlers: handlersFor(options) })
    .use(rehypeSanitize, allowed)
  const root = drawer.runSync({ type: 'root', children: [...blocks] })
  mendTables(root)
  return root.children.filter(isContent)
}

function isContent(node: Root['children'][number]): node is ElementContent {
  return node.type !== 'doctype' && !(node.type === 'text' && node.value.trim() === '')
}

/** Says what a table's headings are headings of, and frees cells from `align`, which only style sheets may say. */
function mendTables(root: Root): void {
  visit(root, 'element', element => {
    if (element.tagName === 'th') element.properties.scope = 'col'
    if ((element.tagName === 'th' || element.tagName === 'td') && element.properties.align) {
      element.properties.className = [`align-${element.properties.align}`]
      delete element.properties.align
    }
  })
}
