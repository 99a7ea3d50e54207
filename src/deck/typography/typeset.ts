import type { PhrasingContent, RootContent } from 'mdast'
import { isKind } from '../block-kinds.js'
import type { Deck, Slide } from '../deck.js'
import type { FrontMatter } from '../front-matter.js'
import type { Glossary } from '../glossary.js'
import { memoizeWeak, memoizeWeakWith } from '../memoize-weak.js'
import { readField, textFields, writeField } from '../text-fields.js'
import { slideTitle } from '../walk.js'
import { punctuationChanges, withPunctuation } from './punctuation.js'
import { applyChanges, type TextChange } from './text-change.js'

/**
 * The deck with the punctuation of its language, as pages show it: quotation marks, apostrophes, dots, dashes, and spaces that no line breaks at.
 * Letters and figures, code, addresses and alternative texts are as they were; so is all of it where the front matter says `punctuation: off`.
 */
export const typeset = memoizeWeak((deck: Deck): Deck => {
  if (deck.frontMatter.punctuation === 'off') return deck
  const { language } = deck
  return {
    ...deck,
    frontMatter: typesetFields(deck.frontMatter, language),
    slides: deck.slides.map(slide => typesetSlide(slide, language)),
    ...(deck.questions && { questions: deck.questions.map(slide => typesetSlide(slide, language)) }),
    glossary: typesetGlossary(deck.glossary)
  }
})

const typesetFields = memoizeWeakWith((frontMatter: FrontMatter, language) =>
  textFields.reduce((set, { path }) => {
    const text = readField(set, path)
    return text === undefined ? set : writeField(set, path, withPunctuation(text, language))
  }, frontMatter)
)

const typesetSlide = memoizeWeakWith((slide: Slide, language): Slide => {
  const body = typesetNodes(slide.body, language)
  // A title has lost its no-break spaces, as all plain text has.
  const title = withPunctuation(slideTitle(body), language)
  return { ...slide, title, body, notes: typesetNodes(slide.notes, language) }
})

const typesetGlossary = memoizeWeak(
  (glossary: Glossary): Glossary =>
    glossary.map(({ slug, terms }) => ({
      slug,
      terms: Object.fromEntries(
        Object.entries(terms).map(([language, words]) => {
          const set = { ...words }
          for (const field of ['term', 'definition', 'source'] as const) {
            const text = words[field]
            if (text !== undefined) set[field] = withPunctuation(text, language)
          }
          return [language, set]
        })
      )
    }))
)

function typesetNodes<N extends RootContent>(nodes: readonly N[], language: string): N[] {
  return nodes.map(node => typesetNode(node, language) as N)
}

function typesetNode(node: RootContent, language: string): RootContent {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return { ...node, children: typesetRun(node.children, language) }
  if (isKind(node, 'holds', 'phrasing')) return { ...node, children: typesetRun(node.children, language) }
  const typesetNode =
    'children' in node
      ? ({ ...node, children: typesetNodes<RootContent>(node.children, language) } as RootContent)
      : node
  if (typesetNode.type !== 'activity') return typesetNode
  const { method, materials } = typesetNode
  return {
    ...typesetNode,
    ...(method !== undefined && { method: withPunctuation(method, language) }),
    ...(materials !== undefined && { materials: withPunctuation(materials, language) })
  }
}

/** A run of text whose marks belong together, whatever of it is bold or a link. */
function typesetRun(nodes: readonly PhrasingContent[], language: string): PhrasingContent[] {
  const text = nodes.map(textIn).join('')
  const changes = punctuationChanges(text, language)
  let start = 0
  const rewrite = (node: PhrasingContent): PhrasingContent => {
    if (node.type === 'fallback') {
      start += textIn(node).length
      return { ...node, children: typesetRun(node.children, node.language) }
    }
    if (isOpaque(node) || !('children' in node)) {
      const first = start
      start += textIn(node).length
      return node.type === 'text' ? { ...node, value: applyChanges(node.value, within(changes, first, start)) } : node
    }
    return { ...node, children: node.children.map(rewrite) } as PhrasingContent
  }
  return nodes.map(rewrite)
}

/** The changes between two places, counted from the first. Those at the seam of two nodes belong to the later one; none crosses it. */
function within(changes: readonly TextChange[], first: number, end: number): TextChange[] {
  return changes
    .filter(({ at, length }) => at >= first && at < end && at + length <= end)
    .map(change => ({ ...change, at: change.at - first }))
}

const opaque = '\uFFFC'

function textIn(node: PhrasingContent): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return '\n'
  if (isOpaque(node) || !('children' in node)) return opaque
  return node.children.map(textIn).join('')
}

/** Whether a node is shown as it is written: code, pictures, an address, words in another language than those around them. */
function isOpaque(node: PhrasingContent): boolean {
  if (node.type === 'fallback') return true
  if (node.type !== 'link') return !('children' in node) && node.type !== 'text' && node.type !== 'break'
  const [only, ...others] = node.children
  return others.length === 0 && only?.type === 'text' && node.url.endsWith(only.value)
}
