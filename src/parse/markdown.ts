import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { directive } from 'micromark-extension-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { mostSlides } from './limits.js'
import { withQuickAutolinks } from './quick-autolinks.js'

/**
 * Leaf and container directives without text directives, which would eat `10:30`, `3:1` and `MARA:report`.
 * The micromark extension offers no switch, so only its flow half is handed on.
 */
function flowDirectives(this: Processor): void {
  const { flow } = directive()
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...(flow ? [{ flow }] : [])]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
}

/**
 * Chinese and Japanese put no spaces around words, so by CommonMark's rule for emphasis the signs of `与**“早期预警”**有关` are text.
 * Beside characters of these scripts that rule asks for less here; for all other text it is CommonMark's own.
 */
function emphasisWithoutSpaces(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    cjkFriendlyExtension(),
    gfmStrikethroughCjkFriendly({ singleTilde: false })
  ]
}

/** Bare addresses as in GFM, found in less time. */
function quickAutolinks(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(withQuickAutolinks)
}

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(quickAutolinks)
  .use(flowDirectives)
  .use(emphasisWithoutSpaces)
  .freeze()

/** More slides than a deck may have, or one that is read again would find none of them; the oldest are forgotten. */
const mostRemembered = mostSlides + 200
const remembered = new Map<string, Root>()

/**
 * Reads one slide's Markdown. Places count from the slide's own first line. The tree belongs to everybody: it must not be changed.
 * While a deck is being written, all of its slides but one are what they were, and reading them again is most of the work.
 */
export function readMarkdown(text: string): Readonly<Root> {
  const known = remembered.get(text)
  const root = known ?? reader.parse(text)
  remembered.delete(text)
  remembered.set(text, root)
  for (const oldest of remembered.keys()) {
    if (remembered.size <= mostRemembered) break
    remembered.delete(oldest)
  }
  return root
}
