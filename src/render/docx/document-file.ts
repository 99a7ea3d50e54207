import { brandLine } from '../../deck/brand.js'
import { draftMark } from '../draft-mark.js'
import type { PageSize, RenderInput } from '../format.js'
import { isolateBidi } from '../isolate-bidi.js'
import { createMedia } from '../office/media.js'
import { createRelations, type Part, type Relations, rootTypes, writePackage } from '../office/package.js'
import { appPart, corePart } from '../office/properties.js'
import { lookOf } from '../office/scheme.js'
import { themePart } from '../office/theme.js'
import { tag, type Xml } from '../office/xml.js'
import type { PaperContent } from '../paper/paper-document.js'
import { fill } from '../templates.js'
import { coloursOf } from './colours.js'
import { createContext } from './context.js'
import { marginPart, marginWords, pageNumber } from './margins.js'
import { numberingPart } from './numbering.js'
import { piecesOf } from './pieces.js'
import { type Sheet, sheetOf, twips } from './sheet.js'
import { stylesPart, wordNamespaces } from './styles.js'
import { writePieces } from './write.js'
import { createWriteContext } from './write-context.js'
import { languageTag } from './write-run.js'

const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const mainPath = '/word/document.xml'

/** A paper document for Word and whatever else opens its files: what it says as text that can be changed. The same input gives the same bytes. */
export function documentFile(
  input: RenderInput,
  content: Pick<PaperContent, 'title' | 'body' | 'mark'>,
  page: PageSize
): Uint8Array {
  const { deck, templates } = input
  const media = createMedia(deck, '/word/media')
  const relations = createRelations()
  const context = createContext(deck, { labels: templates.labels, relations, media })
  const { language, isRtl } = context
  const sheet = sheetOf(page)
  const look = lookOf(deck, templates)
  const writing = createWriteContext({ language, isRtl, sheet, relations })
  const body = writePieces(piecesOf(isolateBidi(content.body, language), context), writing)
  const parts: Part[] = [
    {
      path: '/word/styles.xml',
      type: `${kind}.styles+xml`,
      content: stylesPart({ language, isRtl, room: sheet.room }, coloursOf(look))
    },
    { path: '/word/numbering.xml', type: `${kind}.numbering+xml`, content: numberingPart(writing) },
    { path: '/word/settings.xml', type: `${kind}.settings+xml`, content: settingsPart(language) },
    {
      path: '/word/theme/theme1.xml',
      type: 'application/vnd.openxmlformats-officedocument.theme+xml',
      content: themePart(deck.frontMatter.theme, look)
    },
    ...marginParts(input, content.mark, isRtl)
  ]
  const [head, foot] = ['header', 'footer'].map(name => relations.toPart(name, `/word/${name}1.xml`))
  for (const name of ['styles', 'numbering', 'settings']) relations.toPart(name, `/word/${name}.xml`)
  relations.toPart('theme', '/word/theme/theme1.xml')
  const root = createRelations()
  root.toPart(rootTypes.document, mainPath)
  root.toPart(rootTypes.core, '/docProps/core.xml')
  root.toPart(rootTypes.app, '/docProps/app.xml')
  const main: Part = {
    path: mainPath,
    type: `${kind}.document.main+xml`,
    content: tag('w:document', wordNamespaces, tag('w:body', {}, body, section(sheet, { head, foot, isRtl }))),
    relations: relations.all
  }
  return writePackage(
    [
      main,
      ...parts,
      {
        path: '/docProps/core.xml',
        type: 'application/vnd.openxmlformats-package.core-properties+xml',
        content: corePart(deck, content.title)
      },
      {
        path: '/docProps/app.xml',
        type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
        content: appPart()
      },
      ...media.parts()
    ],
    root.all
  )
}

/** The head says who stands behind the lesson, how it is marked and what is open in a draft; the foot what it is and the page. */
function marginParts(input: RenderInput, mark: string | undefined, isRtl: boolean): Part[] {
  const { deck, templates } = input
  const { labels } = templates
  const { title, version } = deck.frontMatter
  const marks = [deck.brand?.classification, mark, draftMark(input)].filter(text => text !== undefined && text !== '')
  const words = (text: string) => marginWords(text, isRtl)
  const name = `${title} · ${fill(labels.version, { version })}`
  return [
    {
      path: '/word/header1.xml',
      type: `${kind}.header+xml`,
      content: marginPart('header', [words(brandLine(deck.brand) ?? ''), words(marks.join(' · '))], isRtl)
    },
    {
      path: '/word/footer1.xml',
      type: `${kind}.footer+xml`,
      content: marginPart('footer', [words(name), pageNumber(labels, isRtl)], isRtl)
    }
  ]
}

interface SectionFacts {
  readonly head: Relations['all'][number]['id'] | undefined
  readonly foot: string | undefined
  readonly isRtl: boolean
}

function section({ width, height, side, top, bottom }: Sheet, { head, foot, isRtl }: SectionFacts): Xml {
  const margin = twips(10)
  return tag(
    'w:sectPr',
    {},
    tag('w:headerReference', { 'w:type': 'default', 'r:id': head }),
    tag('w:footerReference', { 'w:type': 'default', 'r:id': foot }),
    tag('w:pgSz', { 'w:w': width, 'w:h': height, 'w:orient': width > height ? 'landscape' : undefined }),
    tag('w:pgMar', {
      'w:top': top,
      'w:right': side,
      'w:bottom': bottom,
      'w:left': side,
      'w:header': margin,
      'w:footer': margin,
      'w:gutter': 0
    }),
    isRtl ? tag('w:bidi') : []
  )
}

/** Without the last, programs open a document as one of an older version, in which less can be changed. */
function settingsPart(language: string): Xml {
  const compat = (name: string, value: number) =>
    tag('w:compatSetting', { 'w:name': name, 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': value })
  return tag(
    'w:settings',
    wordNamespaces,
    tag('w:defaultTabStop', { 'w:val': 708 }),
    tag('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
    tag('w:compat', {}, compat('compatibilityMode', 15)),
    languageTag(language).replace('<w:lang', '<w:themeFontLang'),
    tag('w:decimalSymbol', { 'w:val': '.' }),
    tag('w:listSeparator', { 'w:val': ',' })
  )
}
