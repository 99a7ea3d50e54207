import type { Element, ElementContent } from 'hast'
import type { DocumentContext } from './context.js'
import { hasClass } from './hast.js'
import type { Letters, Run, ShownPicture } from './tree.js'

/** The most that a picture takes of the paper, in millimetres. */
export const pictureRoom = { width: 120, height: 85 }
const logoRoom = { width: 60, height: 20 }

/** Text in a line as runs, without drawings. What style sheets draw on paper, such as rings to tick, is a sign here. */
export function runsOf(
  nodes: readonly ElementContent[],
  context: DocumentContext,
  letters: Letters = {},
  most: ShownPicture['most'] = pictureRoom
): Run[] {
  return nodes.flatMap(node => runOf(node, context, letters, most))
}

function runOf(node: ElementContent, context: DocumentContext, letters: Letters, most: ShownPicture['most']): Run[] {
  if (node.type === 'text') return node.value === '' ? [] : [{ text: node.value.replace(/\s+/g, ' '), ...letters }]
  if (node.type !== 'element' || hasClass(node, 'unseen')) return []
  const sign = signOf(node, context)
  if (sign !== undefined) return [{ text: sign, ...letters }]
  const inside = (more: Letters) => runsOf(node.children, context, { ...letters, ...spoken(node), ...more }, most)
  switch (node.tagName) {
    case 'svg':
    case 'wbr':
      return []
    case 'br':
      return ['break']
    case 'img':
      return pictureRuns(node, context, letters, most)
    case 'strong':
    case 'b':
      return inside({ bold: true })
    case 'em':
    case 'i':
      return inside({ italic: true })
    case 'del':
    case 's':
      return inside({ struck: true })
    case 'code':
      return inside({ code: true, direction: 'ltr' })
    case 'a':
      return inside(typeof node.properties.href === 'string' ? { link: node.properties.href } : {})
    default:
      if (hasClass(node, 'blank'))
        return [
          { text: '[ ', ...letters, blank: true },
          ...inside({ blank: true }),
          { text: ' ]', ...letters, blank: true }
        ]
      return inside(hasClass(node, 'fallback') ? { unsettled: true } : {})
  }
}

/** Language and direction that an element gives for its words. */
function spoken({ properties: { lang, dir } }: Element): Letters {
  return {
    ...(typeof lang === 'string' && { language: lang }),
    ...((dir === 'ltr' || dir === 'rtl') && { direction: dir })
  }
}

/** What style sheets draw, as signs that every font has. */
function signOf(element: Element, { labels }: DocumentContext): string | undefined {
  if (element.properties.role === 'img') return `✓ ${element.properties.ariaLabel ?? labels.correctAnswer}`
  if (hasClass(element, 'ring')) return '○'
  if (hasClass(element, 'answer-sign')) return hasClass(element, 'many') ? '□' : '○'
  if (hasClass(element, 'points-room')) return ' ______ '
  return undefined
}

function pictureRuns(
  { properties }: Element,
  { labels, pictureAt }: DocumentContext,
  letters: Letters,
  most: ShownPicture['most']
): Run[] {
  const alt = String(properties.alt ?? '')
  const picture = pictureAt(String(properties.src ?? ''))
  const isLogo = Array.isArray(properties.className) && properties.className.includes('logo')
  if (picture) return [{ picture, alt, most: isLogo ? logoRoom : most }]
  return [
    { text: labels.pictureMissing, ...letters, bold: true },
    { text: ` ${alt}`, ...letters }
  ]
}

/** Runs without white space at their ends. */
export function trimmed(runs: readonly Run[]): Run[] {
  const isText = (run: Run | undefined): run is Extract<Run, { text: string }> =>
    run !== undefined && typeof run === 'object' && 'text' in run
  const rest = [...runs]
  for (let first = rest[0]; isText(first); first = rest[0]) {
    const text = first.text.replace(/^[ \n]+/, '')
    if (text !== '') {
      rest[0] = { ...first, text }
      break
    }
    rest.shift()
  }
  for (let last = rest.at(-1); isText(last); last = rest.at(-1)) {
    const text = last.text.replace(/[ \n]+$/, '')
    if (text !== '') {
      rest[rest.length - 1] = { ...last, text }
      break
    }
    rest.pop()
  }
  return rest
}
