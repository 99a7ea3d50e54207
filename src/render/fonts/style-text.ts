import type { ElementContent } from 'hast'
import { memoize } from '../memoize.js'

// What style sheets number with, and clocks tick with.
const figures = '0123456789 .:,+-−–%'

/**
 * The characters that style sheets write into a page by themselves: words in their `content`, attributes of elements, numbers and
 * letters of lists. Scripts' clocks use the same figures.
 */
export function styleText(styles: readonly string[], body: readonly ElementContent[]): string {
  const contents = styles.flatMap(contentsOf)
  return [figures, ...contents.flatMap(value => [wordsIn(value), ...attributesIn(value, body)])].join('')
}

/** What stands behind `content:` and `symbols:`, which letter lists, in a style sheet. */
const contentsOf = memoize(style =>
  [...style.matchAll(/(?<![-\w])(?:content|symbols)\s*:\s*((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^;}"'])*)/gs)].map(
    ([, value = '']) => value
  )
)

/** The words between quotation marks in a `content`. */
function wordsIn(value: string): string {
  return [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/gs)]
    .map(([, double, single]) => unescapeCss(double ?? single ?? ''))
    .join('')
}

function unescapeCss(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gis, (_, code?: string, letter?: string) =>
    code === undefined ? (letter ?? '') : String.fromCodePoint(Number.parseInt(code, 16))
  )
}

function attributesIn(value: string, body: readonly ElementContent[]): string[] {
  const names = [...value.matchAll(/attr\(\s*([\w-]+)/g)].map(([, name = '']) => camelCase(name))
  return names.flatMap(name =>
    [...everyElement(body)].flatMap(({ properties }) => {
      const written = properties[name]
      return written === undefined || written === null ? [] : [String(written)]
    })
  )
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function* everyElement(contents: readonly ElementContent[]): Generator<Extract<ElementContent, { type: 'element' }>> {
  for (const content of contents) {
    if (content.type !== 'element') continue
    yield content
    yield* everyElement(content.children)
  }
}
