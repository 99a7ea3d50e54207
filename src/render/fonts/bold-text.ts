import type { Element, ElementContent } from 'hast'

/** Elements that the style sheets of `templates/` set in bold. A test in a browser holds this list against them. */
export const boldElements: ReadonlySet<string> = new Set(
  'h1 h2 h3 h4 h5 h6 th dt caption strong b em i button summary'.split(' ')
)

/** Classes that they set in bold, or may while a page is shown. */
export const boldClasses: ReadonlySet<string> = new Set(
  'slide-title as-heading heading programme subtitle box-label label question required part key correct term map-total kind-of-document contents-language'.split(
    ' '
  )
)

/** Elements and classes whose text is bold wherever it stands, but for what is regular again inside of them. A test in a browser holds these, too. */
export const surelyBold: ReadonlySet<string> = new Set('h1 h2 h3 strong b'.split(' '))
export const surelyBoldClasses: ReadonlySet<string> = new Set('slide-title question heading label box-label'.split(' '))

/** Classes inside of them that are regular again. */
export const regularClasses: ReadonlySet<string> = new Set(['detail'])

/**
 * The text of a page that is set in bold. What is missed here is not lost: a browser thickens the letters itself. What is too
 * much only makes a file larger.
 */
export function boldText(contents: readonly ElementContent[], isInBold = false): string {
  return contents
    .map(content => {
      if (content.type === 'text') return isInBold ? content.value : ''
      return content.type === 'element'
        ? boldText(content.children, (isInBold && !has(content, regularClasses)) || isBold(content))
        : ''
    })
    .join('')
}

/**
 * The text of a page that may be set in regular letters: all but what stands in elements that are always bold. What is missed here is
 * not lost: the bold shape stands in its place.
 */
export function regularText(contents: readonly ElementContent[]): string {
  return contents
    .map(content => {
      if (content.type === 'text') return content.value
      if (content.type !== 'element') return ''
      return surelyBold.has(content.tagName) || has(content, surelyBoldClasses)
        ? regularAgain(content.children)
        : regularText(content.children)
    })
    .join('')
}

/** Of what stands in a bold element, the text that is regular again. */
function regularAgain(contents: readonly ElementContent[]): string {
  return contents
    .map(content => {
      if (content.type !== 'element') return ''
      return has(content, regularClasses) ? regularText(content.children) : regularAgain(content.children)
    })
    .join('')
}

function isBold(element: Element): boolean {
  return boldElements.has(element.tagName) || has(element, boldClasses)
}

function has({ properties: { className } }: Element, classes: ReadonlySet<string>): boolean {
  return Array.isArray(className) && className.some(name => classes.has(String(name)))
}
