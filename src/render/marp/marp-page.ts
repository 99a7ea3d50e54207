import type { Marp } from '@marp-team/marp-core'
import { h } from 'hastscript'
import type { Deck } from '../../deck/deck.js'
import { htmlDocument } from '../page.js'
import type { Templates } from '../templates.js'

// No text of a deck looks like this: in texts every `<` is written as `&#x3C;`.
const place = '<main></main>'

let ready: Promise<Marp> | undefined

// Marp is slow to load, and only this format needs it.
async function getMarpReady(): Promise<Marp> {
  const { Marp } = await import('@marp-team/marp-core')
  const marp = new Marp({
    html: false,
    script: false,
    math: false,
    slug: false,
    emoji: { shortcode: false, unicode: false }
  })
  // Marp takes longer to prepare its style sheet than to draw the slides, and decks differ in it by their direction alone.
  const pack = marp.themeSet.pack.bind(marp.themeSet)
  const packed = new Map<string, string>()
  marp.themeSet.pack = (...asked) => {
    const key = JSON.stringify(asked)
    const css = packed.get(key) ?? pack(...asked)
    packed.set(key, css)
    return css
  }
  return marp
}

/** One HTML file with the slides that marp-core draws from the Markdown. It loads nothing, and no script runs. */
export async function drawWithMarp(markdown: string, deck: Deck, templates: Templates): Promise<string> {
  ready ??= getMarpReady()
  const { html, css } = (await ready).render(markdown)
  const { slides, style } = withoutStyleAttributes(html)
  const page = await htmlDocument({
    language: deck.language,
    title: deck.frontMatter.title,
    fonts: templates.fonts,
    moreText: markdown,
    styles: [css, templates.styles['marp/page.css'] ?? '', style],
    body: [h('main')]
  })
  return page.html.replace(place, () => `<main>${slides}</main>`)
}

// A picture in a style sheet would be part of what the content policy has the hash of.
const ground = /(<figure [^>]*style=")background-image:url\(&quot;(data:[^&"]*)&quot;\);([^"]*"[^>]*>)(?=<\/figure>)/g

/** Pictures behind slides as elements, which may stand in the file where no style sheet knows of them. */
function withGrounds(html: string): string {
  return html.replace(ground, '$1$3<img class="ground" src="$2" alt="" />')
}

/** The content policy lets no style attributes through: each becomes a rule of the style sheet. Marp's own notes in them are dropped. */
function withoutStyleAttributes(html: string): { slides: string; style: string } {
  const rules: string[] = []
  const slides = withGrounds(html)
    .replace(/ data-style="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, value: string) => {
      const declarations = plainText(value).replace(/^--.*/s, '')
      if (declarations.trim() === '') return ''
      rules.push(`[data-rule="${rules.length}"] { ${declarations} }`)
      return ` data-rule="${rules.length - 1}"`
    })
  return { slides, style: rules.join('\n') }
}

function plainText(attribute: string): string {
  return attribute.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
