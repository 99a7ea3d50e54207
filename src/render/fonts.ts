import type { FontFace, Templates } from './templates.js'

/**
 * The style sheet that embeds the fonts a text needs: `@font-face` rules with the bytes inside, only for slices that hold
 * a character of `text`. Any text will do, markup too: what counts is which characters occur.
 */
export function fontFaces(templates: Pick<Templates, 'fonts'>, text: string): string {
  const characters = [...new Set(text)].map(character => character.codePointAt(0) ?? 0)
  return templates.fonts
    .filter(face => rangesOf(face).some(([first, last]) => characters.some(code => code >= first && code <= last)))
    .map(rule)
    .join('\n')
}

function rule(face: FontFace): string {
  return [
    '@font-face {',
    `  font-family: "${face.family}"; font-weight: ${face.weight}; font-style: ${face.style}; font-display: block;`,
    `  unicode-range: ${face.range};`,
    `  src: url("data:font/woff2;base64,${face.data}") format("woff2");`,
    '}'
  ].join('\n')
}

/** The first and last code points of a CSS `unicode-range`: `U+0000-00FF, U+131, U+4??`. */
function rangesOf(face: FontFace): [number, number][] {
  return face.range.split(',').map(range => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)]
  })
}
