import type { Element, ElementContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { memoizeWeak } from '../deck/memoize-weak.js'

// End tags that HTML does not need are left out: a kilobyte of a lesson.
const writer = unified().use(rehypeStringify, { allowDangerousHtml: true, omitOptionalTags: true }).freeze()

/** The HTML of a slide's drawing, the same as long as the drawing is. */
export const writeSlide = memoizeWeak((slide: Element): string =>
  withShortPaths(writer.stringify({ type: 'root', children: [withoutLineEnds(slide)] }))
)

/** Paths without what a browser needs not read: an end tag, and a space before a sign. Another kilobyte. */
function withShortPaths(html: string): string {
  return html.replaceAll('></path>', '/>').replace(/(?<=<path d=")[^"]+/g, path => path.replaceAll(' -', '-'))
}

/** What holds elements alone: the line ends between them are nothing, but without end tags they would be text of the element before. */
const holdsElements = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tr'])

function withoutLineEnds(element: Element): Element {
  const children = holdsElements.has(element.tagName)
    ? element.children.filter(child => child.type !== 'text' || child.value.trim() !== '')
    : element.children
  return { ...element, children: children.map(inside) }
}

function inside(content: ElementContent): ElementContent {
  return content.type === 'element' ? withoutLineEnds(content) : content
}
