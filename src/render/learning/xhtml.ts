import type { PhrasingContent } from 'mdast'
import type { Block } from '../../deck/blocks.js'
import { textOf } from '../../deck/walk.js'

/** Where a picture stands for whoever imports the questions; undefined for one that cannot be shown. */
export type PictureAddress = (url: string) => string | undefined

/** Blocks as plain XHTML, which HTML editors and XML schemas both take: paragraphs, lists, emphasis, pictures. Everything else is its words. */
export function xhtmlOf(blocks: readonly Block[], addressOf: PictureAddress): string {
  return blocks.map(block => blockOf(block, addressOf)).join('')
}

function blockOf(block: Block, addressOf: PictureAddress): string {
  if (block.type === 'paragraph') return `<p>${phrasingOf(block.children, addressOf)}</p>`
  if (block.type === 'list') {
    const tag = block.ordered ? 'ol' : 'ul'
    return `<${tag}>${block.children.map(item => `<li>${xhtmlOf(item.children, addressOf)}</li>`).join('')}</${tag}>`
  }
  const text = textOf(block)
  return text === '' ? '' : `<p>${escapeXml(text)}</p>`
}

/** Words of a line as plain XHTML. */
export function phrasingOf(nodes: readonly PhrasingContent[], addressOf: PictureAddress): string {
  return nodes
    .map(node => {
      switch (node.type) {
        case 'strong':
          return `<strong>${phrasingOf(node.children, addressOf)}</strong>`
        case 'emphasis':
          return `<em>${phrasingOf(node.children, addressOf)}</em>`
        case 'break':
          return '<br/>'
        case 'image': {
          const address = addressOf(node.url)
          const alt = escapeXml(node.alt ?? '')
          return address === undefined ? alt : `<img src="${escapeXml(address)}" alt="${alt}"/>`
        }
        default:
          return 'children' in node ? phrasingOf(node.children, addressOf) : escapeXml(textOf(node))
      }
    })
    .join('')
}

/** A text between two tags or in an attribute of XML. Characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
