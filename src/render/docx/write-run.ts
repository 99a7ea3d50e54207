import { directionOf } from '../../deck/language.js'
import { isSafeAddress } from '../../deck/links.js'
import { officeLanguage } from '../office/language-tag.js'
import { escaped, tag, type Xml } from '../office/xml.js'
import type { Letters, Run } from './tree.js'
import type { WriteContext } from './write-context.js'
import { writePicture } from './write-picture.js'

/** The runs of a paragraph. Those of a link stand in it. */
export function writeRuns(runs: readonly Run[], context: WriteContext): Xml[] {
  return runs.map(run => {
    const link = typeof run === 'object' && 'text' in run ? run.link : undefined
    return link === undefined ? writeRun(run, context) : linked(link, run, context)
  })
}

function linked(address: string, run: Run, context: WriteContext): Xml {
  const text = writeRun(run, context, 'Hyperlink')
  if (address.startsWith('#'))
    return tag('w:hyperlink', { 'w:anchor': context.bookmark(address.slice(1)).name, 'w:history': 1 }, text)
  if (!isSafeAddress(address)) return writeRun(run, context)
  return tag('w:hyperlink', { 'r:id': context.relations.toAddress(address), 'w:history': 1 }, text)
}

function writeRun(run: Run, context: WriteContext, style?: string): Xml {
  if (run === 'break') return tag('w:r', {}, tag('w:br'))
  if (run === 'tab') return tag('w:r', {}, tag('w:tab'))
  if ('picture' in run) return tag('w:r', {}, writePicture(run, context))
  const words = tag('w:t', { 'xml:space': 'preserve' }, escaped(run.text.replaceAll('\n', ' ')))
  return tag('w:r', {}, lettersOf(run, context, style), words)
}

/** How letters are set. In a document from right to left each run says that it is, so that programs take the font and language of its script. */
function lettersOf(letters: Letters, { language, isRtl }: WriteContext, style?: string): Xml {
  const own = letters.language ?? language
  const direction = letters.direction ?? (letters.language === undefined ? undefined : directionOf(own))
  const isRightToLeft = direction === undefined ? isRtl : direction === 'rtl'
  const named =
    style ?? (letters.code ? 'CodeWords' : letters.blank ? 'Blank' : letters.unsettled ? 'Unsettled' : undefined)
  const parts = [
    named === undefined ? '' : tag('w:rStyle', { 'w:val': named }),
    letters.bold ? tag('w:b') + tag('w:bCs') : '',
    letters.italic ? tag('w:i') + tag('w:iCs') : '',
    letters.struck ? tag('w:strike') : '',
    isRightToLeft ? tag('w:rtl') : isRtl ? tag('w:rtl', { 'w:val': 0 }) : '',
    letters.language === undefined ? '' : languageTag(own)
  ].join('')
  return parts === '' ? '' : tag('w:rPr', {}, parts)
}

/** The language of text, for each kind of script that a run may hold. */
export function languageTag(language: string): Xml {
  const name = officeLanguage(language)
  const isRtl = directionOf(language) === 'rtl'
  const isEast = /^(?:zh|ja|ko)\b/.test(name)
  return tag('w:lang', {
    'w:val': isRtl || isEast ? 'en-GB' : name,
    'w:eastAsia': isEast ? name : undefined,
    'w:bidi': isRtl ? name : undefined
  })
}
