import { type FontText, facesFor } from './fonts/faces.js'
import type { FontFace } from './templates.js'

/**
 * The style sheet that embeds the fonts a text needs: `@font-face` rules with the bytes inside, only for slices that hold
 * a character of the text, and of large slices only those characters.
 */
export async function fontFaces(fonts: readonly FontFace[], text: FontText): Promise<string> {
  return (await facesFor(fonts, text)).map(rule).join('\n')
}

function rule(face: FontFace): string {
  return [
    '@font-face {',
    `  font-family: "${face.family}"; font-weight: ${face.weight}; font-style: ${face.style}; font-display: block;`,
    ...(face.range === '' ? [] : [`  unicode-range: ${face.range};`]),
    `  src: url("data:font/woff2;base64,${face.data}") format("woff2");`,
    '}'
  ].join('\n')
}
