import type { Schema } from 'hast-util-sanitize'

/**
 * The closed list of what a drawing may hold. Nothing that an author writes becomes an element or an attribute by itself;
 * this is the second wall, and the only place where addresses are let through.
 */
export const allowed: Schema = {
  tagNames: [
    ...[
      'section',
      'header',
      'footer',
      'div',
      'span',
      'p',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'hr',
      'br',
      'wbr',
      'blockquote'
    ],
    ...[
      'ul',
      'ol',
      'li',
      'strong',
      'em',
      'del',
      'code',
      'pre',
      'a',
      'img',
      'figure',
      'figcaption',
      'bdi',
      'sup',
      'sub'
    ],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'svg', 'path', 'circle']
  ],
  attributes: {
    '*': ['className', 'lang', 'dir', 'ariaHidden', 'ariaCurrent', 'ariaLabel', 'role'],
    section: ['id'],
    a: ['href', ['target', '_blank'], 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start', 'type'],
    svg: ['viewBox'],
    path: ['d'],
    th: ['scope', 'align'],
    td: ['align', 'dataHead']
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['data'] },
  required: {},
  clobber: [],
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false
}
