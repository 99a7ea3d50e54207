import { posix } from 'node:path'
import { contrastOf, mix, type Rgb, readHex } from '../../../src/deck/colour/colour.js'
import { allNamed, linesIn, numbered, type OpenPackage, type XmlElement } from './open-package.js'

/** What the accessibility checker of office programs complains about, slide by slide: titles, alternative texts, tables, links and contrast. */
export function accessibilityFaults(file: OpenPackage): string[] {
  const titles = new Set<string>()
  return numbered(file, 'slides/slide').flatMap((path, index) => {
    const slide = file.part(path)
    const [title = ''] = allNamed(slide, 'p:sp').flatMap(shape =>
      isTitle(shape) ? [linesIn(shape).join(' ').trim()] : []
    )
    const faults = [
      ...(title === '' ? ['no title'] : titles.has(title) ? [`the title “${title}” again`] : []),
      ...shownIn(slide)
        .filter(isWithoutText)
        .map(({ name }) => `${name} without an alternative text`),
      ...allNamed(slide, 'a:tbl').flatMap(tableFaults),
      ...allNamed(slide, 'a:r').flatMap(linkFaults),
      ...faintWords(slide, groundsOf(file, path))
    ]
    titles.add(title)
    return faults.map(fault => `slide ${index + 1}: ${fault}`)
  })
}

function isTitle(shape: XmlElement): boolean {
  return allNamed(shape, 'p:ph').some(({ attributes }) => /^(?:ctrT|t)itle$/.test(attributes.type ?? ''))
}

/** Pictures, charts, tables and groups; what is inside of a group is told by it. */
function shownIn({ name, children }: XmlElement): XmlElement[] {
  return children.flatMap(child => {
    if (['p:pic', 'p:graphicFrame', 'p:grpSp'].includes(child.name)) return [child]
    return name === 'p:txBody' ? [] : shownIn(child)
  })
}

function isWithoutText(shown: XmlElement): boolean {
  const [own] = allNamed(shown, 'p:cNvPr')
  const isDecoration =
    own !== undefined && allNamed(own, 'adec:decorative').some(({ attributes }) => attributes.val === '1')
  return !isDecoration && (own?.attributes.descr ?? '').trim() === ''
}

function tableFaults(table: XmlElement): string[] {
  const head = allNamed(table, 'a:tblPr')[0]?.attributes.firstRow === '1' ? [] : ['a table without a row of heads']
  const merged = allNamed(table, 'a:tc').some(({ attributes }) =>
    ['gridSpan', 'rowSpan', 'hMerge', 'vMerge'].some(name => attributes[name] !== undefined)
  )
  return [...head, ...(merged ? ['a table with merged cells'] : [])]
}

function linkFaults(run: XmlElement): string[] {
  if (allNamed(run, 'a:hlinkClick').length === 0) return []
  const words = linkWords(run)
  return /^(?:https?:\/\/\S*|here|click here|link|more)?$/i.test(words) ? [`a link that says “${words}”`] : []
}

function linkWords(run: XmlElement): string {
  return allNamed(run, 'a:t')
    .map(({ text }) => text)
    .join('')
    .trim()
}

interface Grounds {
  readonly scheme: ReadonlyMap<string, string>
  readonly ground: Rgb
}

/** The colours of the theme, and what a slide stands on: its own ground, its layout's, its master's. */
function groundsOf(file: OpenPackage, path: string): Grounds {
  const related = (from: string, kind: string) => {
    const beside = file.texts.get(posix.join(posix.dirname(from), '_rels', `${posix.basename(from)}.rels`)) ?? ''
    const target = new RegExp(`Target="([^"]*/${kind}\\d+\\.xml)"`).exec(beside)?.[1] ?? ''
    return posix.resolve('/', posix.dirname(from), target).slice(1)
  }
  const layout = related(path, 'slideLayout')
  const master = related(layout, 'slideMaster')
  const theme = file.part(related(master, 'theme'))
  const scheme = new Map(
    (allNamed(theme, 'a:clrScheme')[0]?.children ?? []).map(({ name, children: [colour] }) => [
      name.slice(2),
      colour?.attributes.val ?? colour?.attributes.lastClr ?? ''
    ])
  )
  for (const [name, colour] of Object.entries({ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }))
    scheme.set(name, scheme.get(colour) ?? '')
  const fill = [path, layout, master].flatMap(part => allNamed(file.part(part), 'p:bgPr'))[0]
  return { scheme, ground: (fill && colourIn(fill, scheme)) ?? [1, 1, 1] }
}

function colourIn(element: XmlElement, scheme: Grounds['scheme']): Rgb | undefined {
  const fill = element.children.find(({ name }) => name === 'a:solidFill')
  const colour = fill?.children[0]
  const named = colour?.attributes.val ?? ''
  return colour && readHex(`#${colour.name === 'a:schemeClr' ? (scheme.get(named) ?? '') : named}`)
}

/** Words with less than 4.5 to 1 on what they stand on; 3 to 1 for large ones. Those of groups, which stand upon each other, are measured on pixels elsewhere. */
function faintWords(slide: XmlElement, { scheme, ground }: Grounds): string[] {
  const isOnPicture = shownIn(slide).some(
    ({ name, children }) => name === 'p:pic' && JSON.stringify(children).includes('"background"')
  )
  const [tree] = allNamed(slide, 'p:spTree')
  return (tree?.children ?? [])
    .filter(({ name }) => name === 'p:sp')
    .flatMap(shape => {
      const [own] = allNamed(shape, 'p:spPr')
      const behind = (own && colourIn(own, scheme)) ?? (isOnPicture ? undefined : ground)
      if (!behind) return []
      const [style] = allNamed(shape, 'a:lstStyle').flatMap(list => allNamed(list, 'a:defRPr'))
      return allNamed(shape, 'a:r').flatMap(run => {
        const [letters] = allNamed(run, 'a:rPr')
        const front = (letters && colourIn(letters, scheme)) ?? (style && colourIn(style, scheme))
        if (!front) return []
        const size = Number(letters?.attributes.sz ?? style?.attributes.sz ?? 1800)
        const least = size >= 1800 ? 3 : 4.5
        const contrast = contrastOf(mix(front, behind, 1), behind)
        return contrast < least ? [`“${linkWords(run)}” with a contrast of ${contrast.toFixed(1)}`] : []
      })
    })
}
