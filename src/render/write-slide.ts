import type { Element, ElementContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { memoizeWeak } from '../deck/memoize-weak.js'

// End tags that HTML and SVG do not need are left out: a kilobyte of a lesson each.
const writer = unified()
  .use(rehypeStringify, {
    allowDangerousHtml: true,
    omitOptionalTags: true,
    closeEmptyElements: true,
    tightSelfClosing: true
  })
  .freeze()

/** The HTML of a slide's drawing, the same as long as the drawing is. */
export const writeSlide = memoizeWeak((slide: Element): string =>
  withShortPaths(writer.stringify({ type: 'root', children: [withoutLineEnds(slide)] }))
)

/** Paths without the space before a sign, which no browser needs: `window/stretched-path.ts` reads them, too. */
function withShortPaths(html: string): string {
  return html.replace(/(?<=<path d=")[^"]+/g, path => path.replaceAll(' -', '-'))
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
