import { escaped, tag, type Xml } from '../office/xml.js'
import type { Labels } from '../templates.js'
import { wordNamespaces } from './styles.js'

/** The head or foot of every page: words at its start and its end, with a step between them. */
export function marginPart(
  kind: 'header' | 'footer',
  [start, end]: readonly [start: Xml, end: Xml],
  isRtl: boolean
): Xml {
  const style = kind === 'header' ? 'Header' : 'Footer'
  return tag(
    kind === 'header' ? 'w:hdr' : 'w:ftr',
    wordNamespaces,
    tag(
      'w:p',
      {},
      tag('w:pPr', {}, tag('w:pStyle', { 'w:val': style }), isRtl ? tag('w:bidi') : []),
      start,
      tag('w:r', {}, tag('w:tab')),
      end
    )
  )
}

export function marginWords(text: string, isRtl: boolean): Xml {
  if (text === '') return ''
  return tag('w:r', {}, letters(isRtl), tag('w:t', { 'xml:space': 'preserve' }, escaped(text)))
}

/** `Page 3 of 12`: programs count. */
export function pageNumber({ pageOf }: Pick<Labels, 'pageOf'>, isRtl: boolean): Xml {
  const fields: Readonly<Record<string, string>> = { '{page}': 'PAGE', '{pages}': 'NUMPAGES' }
  return pageOf
    .split(/(\{pages?\})/)
    .filter(part => part !== '')
    .map(part => {
      const field = fields[part]
      if (field === undefined) return marginWords(part, isRtl)
      return tag('w:fldSimple', { 'w:instr': ` ${field} ` }, tag('w:r', {}, letters(isRtl), tag('w:t', {}, '1')))
    })
    .join('')
}

function letters(isRtl: boolean): Xml {
  return isRtl ? tag('w:rPr', {}, tag('w:rtl')) : ''
}
