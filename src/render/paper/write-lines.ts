import type { Element, ElementContent } from 'hast'

// A gap as it is typed, at the end of what is to be filled in.
const gap = /\s*_{3,}\s*$/
const announcement = /[:：]\s*$/

/**
 * Gives paragraphs that end in a gap, and lists of which every item ends in a gap or a colon, lines as wide as the text in its place: the style
 * sheet draws them.
 */
export function withWriteLines(contents: readonly ElementContent[]): ElementContent[] {
  return contents.map((content): ElementContent => {
    if (content.type !== 'element') return content
    if (content.tagName === 'p' && endsIn(gap, content)) return withLine(content)
    const items = content.children.filter(isItem)
    const isForm =
      items.some(item => endsIn(gap, item)) && items.every(item => endsIn(gap, item) || endsIn(announcement, item))
    if (!isForm) return { ...content, children: withWriteLines(content.children) }
    return { ...content, children: content.children.map(child => (isItem(child) ? withLine(child) : child)) }
  })
}

function isItem(content: ElementContent): content is Element {
  return content.type === 'element' && content.tagName === 'li'
}

function endsIn(pattern: RegExp, content: ElementContent | undefined): boolean {
  if (content?.type === 'text') return pattern.test(content.value)
  return content?.type === 'element' && endsIn(pattern, content.children.at(-1))
}

function withLine(element: Element): Element {
  return { ...withoutGap(element), properties: { ...element.properties, className: ['to-write'] } }
}

function withoutGap(element: Element): Element {
  const last = element.children.at(-1)
  if (last?.type === 'element') return { ...element, children: [...element.children.slice(0, -1), withoutGap(last)] }
  if (last?.type !== 'text') return element
  return { ...element, children: [...element.children.slice(0, -1), { ...last, value: last.value.replace(gap, '') }] }
}
