import { createHash } from 'node:crypto'
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { distinctCharacters } from '../deck/characters.js'
import { directionOf, pageLanguage, scriptOf } from '../deck/language.js'
import { memoizeWeak } from '../deck/memoize-weak.js'
import { placementStyle } from './drawing/placement.js'
import { boldText, regularText } from './fonts/bold-text.js'
import { fontFaces } from './fonts/faces.js'
import { displayWeight, titleFamily } from './fonts/needs.js'
import { styleText } from './fonts/style-text.js'
import { isSlide } from './is-slide.js'
import { isolateBidi } from './isolate-bidi.js'
import { memoize } from './memoize.js'
import { contentOf, type RenderedPage } from './page-content.js'
import type { Fonts } from './templates.js'
import { writeSlide } from './write-slide.js'

/** What a whole HTML file is made of. Nothing in it may point outside the file. */
export interface Page {
  /** BCP 47 tag; it says the direction too. */
  readonly language: string
  readonly title: string
  /** Style sheets in order of use. */
  readonly styles: readonly string[]
  /** The fonts to choose from: the page gets those that its characters need, and of large ones only these characters. */
  readonly fonts?: Fonts
  /** True for paper, which is copied: its fonts keep their strokes. */
  readonly forCopies?: true
  /** True for what the facilitator alone opens: it may be larger, and its fonts are packed in no time. */
  readonly forFacilitator?: true
  /** What the page shows beside its body: what its scripts say, or what is put into it later. */
  readonly moreText?: string
  /** What of that may be set in bold; all of it, unless said. */
  readonly moreBold?: string
  /** Classic scripts, run in order at the end of the body. */
  readonly scripts?: readonly string[]
  readonly body: readonly ElementContent[]
  readonly bodyAttributes?: Properties
  /** True for a page that a server of ours gives: it may frame, and hear from, that server alone. */
  readonly fromServer?: true
}

/**
 * A whole HTML document: one file that needs no other. Its Content-Security-Policy lets nothing run or load but
 * the styles and scripts given here, by their hashes, and pictures and fonts that are written into the file.
 */
export async function htmlDocument(page: Page): Promise<RenderedPage> {
  const body = isolateBidi(page.body, page.language)
  const text = shownBy(page)
  const fonts = await fontFaces(page.fonts ?? { faces: [] }, {
    text,
    // Scripts may write what they say anywhere.
    bold: `${page.moreBold ?? page.moreText ?? ''}${boldText(page.body)}`,
    // Fonts of somebody's own theme need not know of a family for bold letters: where ideographs are the text, ours stand above them.
    ...(scriptOf(page.language) === 'ideographic' && {
      regular: `${page.title}${page.moreText ?? ''}${regularText(page.body)}`
    }),
    code: codeText(page),
    ...largeText(page, text),
    language: page.language,
    ...(page.forCopies && { forCopies: true }),
    ...(page.forFacilitator && { packing: 'woff' })
  })
  // As one: the policy names each by a long hash.
  const sheet = [...page.styles, placementStyle(page.body)].filter(style => style !== '').join('\n')
  const styles = [fonts, sheet].filter(style => style !== '').map(escapeStyle)
  const scripts = (page.scripts ?? []).map(escapeScript)
  const document: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: pageLanguage(page.language), dir: directionOf(page.language) }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', {
            httpEquiv: 'Content-Security-Policy',
            content: securityPolicy(styles, scripts, page.fromServer)
          }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('title', page.title),
          ...styles.map(style => h('style', style))
        ]),
        h('body', page.bodyAttributes ?? {}, [...body, ...scripts.map(script => h('script', script))])
      ])
    ]
  }
  return {
    html: `${writer.stringify({ ...document, children: withWrittenSlides(document.children) })}\n`,
    ...contentOf(document)
  }
}

// Raw are only slides that were written here before: drawings are sanitised, and hold nothing raw.
const writer = unified()
  .use(rehypeStringify, { allowDangerousHtml: true, closeEmptyElements: true, tightSelfClosing: true })
  .freeze()

function withWrittenSlides<Node extends RootContent>(nodes: readonly Node[]): Node[] {
  return nodes.map((node): Node => {
    if (node.type !== 'element') return node
    if (isSlide(node)) return { type: 'raw', value: writeSlide(node) } as RootContent as Node
    return { ...node, children: withWrittenSlides(node.children) }
  })
}

/** Every character that the page may show: of its words, and of what its style sheets write into it. */
function shownBy({ title, body, styles, moreText = '' }: Page): string {
  return distinctCharacters([title, moreText, styleText(styles, body), textIn(body)].join(''))
}

/** What may be set in a face or weight of large letters, as the style sheets of the page have it: titles in a family of their own need no weight. */
function largeText({ styles }: Page, text: string): { readonly titles?: string; readonly display?: string } {
  if (styles.some(style => style.includes(titleFamily))) return { titles: text }
  return styles.some(style => style.includes(`font-weight:${displayWeight}`)) ? { display: text } : {}
}

// What is put into a page later may be set as code: where it is, Markdown says so with a back quote.
function codeText({ body, moreText = '' }: Page): string {
  return `${textOfCode(body)}${moreText.includes('`') ? moreText : ''}`
}

function textOfCode(contents: readonly ElementContent[]): string {
  return contents
    .map(content => {
      if (content.type !== 'element') return ''
      return content.tagName === 'code' ? textIn(content.children) : textOfCode(content.children)
    })
    .join('')
}

function textIn(contents: readonly ElementContent[]): string {
  return contents
    .map(content => (content.type === 'text' ? content.value : content.type === 'element' ? textInside(content) : ''))
    .join('')
}

function textInside(element: Element): string {
  return isSlide(element) ? textOfSlide(element) : textIn(element.children)
}

const textOfSlide = memoizeWeak(({ children }: Element) => textIn(children))

// HTML parsers make `\n` of every line end before they hash what stands in an element: so do we, or the page would block its own sheets.
const lineEnds = /\r\n?/g

function escapeStyle(style: string): string {
  return style.replace(lineEnds, '\n').replace(/<\/(?=style)/gi, '<\\/')
}

// A script's text ends at the first `</script`, even inside a string; `<!--` would open a comment of old browsers.
const escapeScript = memoize(script =>
  script
    .replace(lineEnds, '\n')
    .replace(/<\/(?=script)/gi, '<\\/')
    .replaceAll('<!--', '\\x3C!--')
)

function securityPolicy(styles: readonly string[], scripts: readonly string[], fromServer = false): string {
  return [
    "default-src 'none'",
    `script-src ${sources(scripts)}`,
    `style-src ${sources(styles)}`,
    'img-src data:',
    'font-src data:',
    ...(fromServer ? ["connect-src 'self'", "frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}

function sources(texts: readonly string[]): string {
  if (texts.length === 0) return "'none'"
  return texts.map(text => `'sha256-${digest(text)}'`).join(' ')
}

const digest = memoize(text => createHash('sha256').update(text, 'utf8').digest('base64'), 200)
