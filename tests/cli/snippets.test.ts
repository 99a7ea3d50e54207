import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blocks } from '../../src/parse/blocks.js'
import { parse } from '../../src/parse/parse.js'

interface Snippet {
  readonly prefix: readonly string[]
  readonly body: readonly string[]
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const snippets: Readonly<Record<string, Snippet>> = JSON.parse(read('templates/editor/backbrief.code-snippets'))
const [frontMatter = ''] = read('templates/starter/deck.md').split(/(?<=\n---\n)/)

/** What a snippet leaves when its places are not filled: the words that stand in them, of choices the first. */
function typed(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('$0', '')
}

const activity = '::::activity{minutes=5}\nTry it.\n'

describe('the snippets for editors', () => {
  it.each(Object.entries(snippets))('%s gives text that can be read', (name, { body }) => {
    const slide = `# Deck\n\n---\n\n## Slide\n\nText\n\n`
    // Parts stand in their block, and what begins with a heading begins a slide.
    const text = typed(body)
    const around = {
      Answer: activity,
      Purpose: activity,
      Debrief: activity,
      Column: '::::columns\n:::column\nText\n:::'
    }[name]
    const inPlace = around === undefined ? text : `${around}\n${text}\n::::\n`
    const deck = /^(---|##)/.test(inPlace) ? `# Deck\n\n${inPlace.replace(/^##/, '---\n\n##')}` : `${slide}${inPlace}`
    const { messages } = parse({ id: 'deck', deck: { file: 'deck.md', text: `${frontMatter}\n${deck}` } })
    expect(messages.map(({ what }) => what)).toEqual([])
  })

  it('have one for every block', () => {
    const offered = Object.values(snippets).map(({ body }) => body.join('\n'))
    const missing = blocks.filter(({ name }) => !offered.some(text => new RegExp(`^:{2,}${name}\\b`, 'm').test(text)))
    expect(missing.map(({ name }) => name)).toEqual([])
  })
})
