import type { Element, ElementContent, Root } from 'hast'
import { memoizeWeak } from '../deck/memoize-weak.js'
import { isSlide } from './is-slide.js'
import { placeIn } from './picture-place.js'

/** A text as it stands between two tags of a page. */
export interface PageText {
  /** Without doubled spaces. */
  readonly text: string
  /** The id of the innermost element around it that has one. */
  readonly id: string | undefined
}

/** What is on a page, in its order: what comes after `render` takes it from here and never reads HTML. */
export interface PageContent {
  /** Headings on one line each, without signs that are invisible. */
  readonly headings: readonly string[]
  /** Every text that the page shows to a reader. */
  readonly texts: readonly PageText[]
  /** The places of its pictures (`picture-place.ts`), each once. */
  readonly images: readonly string[]
  /** The addresses that its links lead to, each once. */
  readonly links: readonly string[]
}

/** A page: its HTML, in which pictures have places only, and what is on it. */
export interface RenderedPage extends PageContent {
  readonly html: string
}

const isHeading = /^h[1-6]$/
/** Elements whose text is not read as text of the page. */
const unread = new Set(['script', 'style', 'title', 'desc', 'template'])
// Soft hyphens, breaks and marks of direction.
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/g

/** Classes of what is read aloud and not seen: the numbers of a chart that are drawn as a place and not as digits are `in-table`. What is drawn for eyes alone (`scale`) is printed as a margin is, which is read once. */
const unseen = ['unseen', 'in-table', 'scale']

/** Classes of what is no text of its own: last words that are kept on one line, and the verb of an outcome. */
const partsOfText = ['together', 'verb']

/** Collects what is on a page from its tree. */
export function contentOf(page: Root | Element): PageContent {
  return collect(page.children, undefined)
}

const contentOfSlide = memoizeWeak(({ properties: { id }, children }: Element) =>
  collect(children, typeof id === 'string' ? id : undefined, true)
)

/** What is on some nodes, inside of an element with an id. */
function collect(nodes: readonly Root['children'][number][], id: string | undefined, isInSlide = false): PageContent {
  const headings: string[] = []
  const texts: PageText[] = []
  const images = new Set<string>()
  const links = new Set<string>()
  visit(nodes, id, true)
  return { headings, texts, images: [...images], links: [...links] }

  function visit(nodes: readonly Root['children'][number][], id: string | undefined, isShown: boolean): void {
    let written = ''
    for (const node of nodes) {
      if (node.type === 'text' || (node.type === 'element' && partsOfText.some(name => hasClass(node, name)))) {
        written += plainText([node])
        continue
      }
      addText(written, id, isShown)
      written = ''
      if (node.type !== 'element') continue
      if (isSlide(node) && isShown) add(contentOfSlide(node))
      else enter(node, id, isShown)
    }
    addText(written, id, isShown)
  }

  function enter(element: Element, around: string | undefined, isShown: boolean): void {
    const { tagName, properties, children } = element
    if (isHeading.test(tagName) && isShown && !properties.hidden)
      headings.push(oneLine(plainText(children).replace(invisible, '')))
    if (typeof properties.href === 'string') links.add(properties.href)
    const place = tagName === 'img' && typeof properties.src === 'string' ? placeIn(properties.src) : undefined
    if (place !== undefined) images.add(place)
    if (unread.has(tagName)) return
    const own = typeof properties.id === 'string' ? properties.id : around
    const read = isNamedByDrawing(element) ? children.filter(child => !isName(child)) : children
    visit(read, own, isShown && !properties.hidden && !unseen.some(name => hasClass(element, name)))
  }

  /** On slides an icon says what a fact of an activity is: its name is for those who do not see it. */
  function isNamedByDrawing(element: Element): boolean {
    return (
      isInSlide &&
      hasClass(element, 'fact') &&
      element.children.some(child => child.type === 'element' && child.tagName === 'svg')
    )
  }

  function add(slide: PageContent): void {
    headings.push(...slide.headings)
    texts.push(...slide.texts)
    for (const place of slide.images) images.add(place)
    for (const link of slide.links) links.add(link)
  }

  function addText(written: string, id: string | undefined, isShown: boolean): void {
    const text = isShown ? oneLine(written) : ''
    if (text !== '') texts.push({ text, id })
  }
}

function isName(content: ElementContent): boolean {
  return content.type === 'element' && content.tagName === 'strong'
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function plainText(nodes: readonly ElementContent[]): string {
  return nodes
    .map(node => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      return node.tagName === 'br' ? ' ' : plainText(node.children)
    })
    .join('')
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}
