import type { ThemeTokens } from '../../deck/colour/theme-tokens.js'
import { themeColours } from '../../deck/office-template.js'
import { schemeOf } from './scheme.js'
import { namespaces, tag, type Xml } from './xml.js'

/**
 * The fonts of a presentation, for computers that have no more than an office program: Arial draws Latin, Cyrillic and Arabic on Windows and
 * macOS, and LibreOffice has one with the same widths. A file names one font and no others that could stand in for it.
 */
const latin = 'Arial'
/** Of titles, where the theme sets them in a serif face. */
const latinOfTitles = { sans: latin, serif: 'Cambria' }
/** For ideographs; on a Mac PowerPoint puts its own in its place. */
const ideographs = 'Microsoft YaHei'
const byScript = {
  Arab: 'Arial',
  Hans: ideographs,
  Hant: 'Microsoft JhengHei',
  Jpan: 'Yu Gothic',
  Hang: 'Malgun Gothic'
}

/** The theme of a presentation: our colours, and fonts that every office computer has. */
export function themePart(name: string, look: ThemeTokens): Xml {
  return tag(
    'a:theme',
    { 'xmlns:a': namespaces['xmlns:a'], name },
    tag('a:themeElements', {}, colours(name, look), fonts(name, look), formats(name)),
    tag('a:objectDefaults'),
    tag('a:extraClrSchemeLst')
  )
}

function colours(name: string, look: ThemeTokens): Xml {
  const scheme = schemeOf(look)
  return tag(
    'a:clrScheme',
    { name },
    themeColours.map(one => tag(`a:${one}`, {}, tag('a:srgbClr', { val: scheme.get(one) ?? '000000' })))
  )
}

function fonts(name: string, { look }: ThemeTokens): Xml {
  const family = (typeface: string) => [
    tag('a:latin', { typeface }),
    tag('a:ea', { typeface: ideographs }),
    tag('a:cs', { typeface: latin }),
    ...Object.entries(byScript).map(([script, typeface]) => tag('a:font', { script, typeface }))
  ]
  const titles = latinOfTitles[look?.['title-face'] === 'serif' ? 'serif' : 'sans']
  return tag('a:fontScheme', { name }, tag('a:majorFont', {}, family(titles)), tag('a:minorFont', {}, family(latin)))
}

/** Fills, lines and effects that shapes may refer to by number; ours say theirs themselves. */
function formats(name: string): Xml {
  const fill = tag('a:solidFill', {}, tag('a:schemeClr', { val: 'phClr' }))
  const line = (width: number) => tag('a:ln', { w: width }, fill, tag('a:prstDash', { val: 'solid' }))
  const effect = tag('a:effectStyle', {}, tag('a:effectLst'))
  return tag(
    'a:fmtScheme',
    { name },
    tag('a:fillStyleLst', {}, fill, fill, fill),
    tag('a:lnStyleLst', {}, line(9525), line(19050), line(28575)),
    tag('a:effectStyleLst', {}, effect, effect, effect),
    tag('a:bgFillStyleLst', {}, fill, fill, fill)
  )
}
