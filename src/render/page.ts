import { createHash } from 'node:crypto'
import type { ElementContent, Properties, Root } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { directionOf } from '../deck/language.js'
import { placementStyle } from './drawing/placement.js'

/** What a whole HTML file is made of. Nothing in it may point outside the file. */
export interface Page {
  /** BCP 47 tag; it says the direction too. */
  readonly language: string
  readonly title: string
  /** Style sheets in order of use, fonts among them. */
  readonly styles: readonly string[]
  /** Classic scripts, run in order at the end of the body. */
  readonly scripts?: readonly string[]
  readonly body: readonly ElementContent[]
  readonly bodyAttributes?: Properties
  /** True for a page that a server of ours gives: it may frame, and hear from, that server alone. */
  readonly fromServer?: true
}

/**
 * A whole HTML document as text: one file that needs no other. Its Content-Security-Policy lets nothing run or load but
 * the styles and scripts given here, by their hashes, and pictures and fonts that are written into the file.
 */
export function htmlDocument(page: Page): string {
  const styles = [...page.styles, placementStyle(page.body)]
    .filter(style => style !== '')
    .map(style => style.replace(/<\/(?=style)/gi, '<\\/'))
  const scripts = (page.scripts ?? []).map(escapeScript)
  const document: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: page.language, dir: directionOf(page.language) }, [
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
        h('body', page.bodyAttributes ?? {}, [...page.body, ...scripts.map(script => h('script', script))])
      ])
    ]
  }
  return `${unified().use(rehypeStringify).stringify(document)}\n`
}

// A script's text ends at the first `</script`, even inside a string; `<!--` would open a comment of old browsers.
function escapeScript(script: string): string {
  return script.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '\\x3C!--')
}

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
  return texts.map(text => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`).join(' ')
}
