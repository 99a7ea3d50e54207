import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { scriptOf } from '../../../deck/language.js'
import { wordBreaks } from '../../../layout/word-breaks.js'

/**
 * Learning outcomes with their first word in bold, which is the verb (`outcome-begins-with-verb` sees to it): from the back of the room, the
 * verbs alone say what people will be able to do. What an author has set in bold stays the only such words of its outcome.
 */
export function withBoldVerbs(drawn: readonly ElementContent[], language: string): ElementContent[] {
  const root = h('div', [...drawn])
  visit(root, { tagName: 'div' }, (block: Element) => {
    if (![block.properties.className].flat().includes('outcomes')) return
    visit(block, { tagName: 'li' }, (item: Element) => setVerb(item, language))
  })
  return [...drawn]
}

function setVerb(item: Element, language: string): void {
  const [first] = item.children
  const passage = first?.type === 'element' && first.tagName === 'p' ? first : item
  const [text, ...others] = passage.children
  if (text?.type !== 'text' || others.some(isBold)) return
  const end = verbEnd(text.value, language)
  if (end === 0) return
  // With that class it is one text with what follows it, for what compares the lines of a page.
  const verb = h('strong', { className: ['verb'] }, text.value.slice(0, end))
  passage.children = [verb, { ...text, value: text.value.slice(end) }, ...others]
}

// A Chinese sentence may say first by what or where it is done.
const circumstance = /^(?:根据|按照|依据|通过|针对|关于|[在对向与和用按以为从])$/

/** Where the first of several words ends; 0 where there is one alone. */
function verbEnd(text: string, language: string): number {
  if (scriptOf(language) === 'ideographic') {
    const end = wordBreaks(text, language)[0] ?? 0
    return circumstance.test(text.slice(0, end)) ? 0 : end
  }
  return /^\S+(?=\s+\S)/.exec(text)?.[0].length ?? 0
}

function isBold(content: ElementContent): boolean {
  return content.type === 'element' && content.tagName === 'strong'
}
