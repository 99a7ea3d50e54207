import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

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

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(flowDirectives).freeze()

/** Reads one slide's Markdown. Places count from the slide's own first line. */
export function readMarkdown(text: string): Root {
  return reader.parse(text)
}
