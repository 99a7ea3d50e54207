import { strToU8, zipSync } from 'fflate'

/** A slide as somebody made it in PowerPoint, in XML. */
export interface OldSlide {
  /** The type of its layout; `obj`, title and content, where absent. */
  readonly layout?: 'title' | 'secHead' | 'obj' | 'blank'
  /** What stands in its tree of shapes. */
  readonly shapes: string
  /** Paragraphs of its notes. */
  readonly notes?: readonly string[]
  readonly isHidden?: boolean
  /** What stands behind the shapes: `p:timing`. */
  readonly after?: string
  /** More relationships: id, type, target; an external one has an address. */
  readonly related?: readonly (readonly [id: string, type: string, target: string])[]
}

export interface OldPresentation {
  readonly slides: readonly OldSlide[]
  /** Names of sections with the numbers of their slides, from 1. */
  readonly sections?: Readonly<Record<string, readonly number[]>>
  /** More files of the package. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly title?: string
}

const names =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const layouts = ['title', 'secHead', 'obj', 'blank'] as const

/** The place of a shape: EMU are counted in tenths of an inch; a slide is 100 by 75. */
export function place(x: number, y: number, width: number, height: number, element = 'a:xfrm'): string {
  const emu = (value: number) => Math.round(value * 91_440)
  return `<${element}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${element}>`
}

export function para(text: string, properties = ''): string {
  return `<a:p>${properties}<a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r></a:p>`
}

let lastId = 1

/** A shape with text. `placeholder` is its attributes: `type="title"`. */
export function shape(paras: string, { placeholder = '', at = '', name = 'Shape', isTextBox = false } = {}): string {
  lastId += 1
  const filled = placeholder === '' ? '' : `<p:ph ${placeholder}/>`
  return `<p:sp><p:nvSpPr><p:cNvPr id="${lastId}" name="${name}"/><p:cNvSpPr${isTextBox ? ' txBox="1"' : ''}/><p:nvPr>${filled}</p:nvPr></p:nvSpPr><p:spPr>${at}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paras}</p:txBody></p:sp>`
}

export function titled(text: string): string {
  return shape(para(text), { placeholder: 'type="title"', name: 'Title' })
}

export function content(...items: readonly string[]): string {
  return shape(items.map(item => (item.startsWith('<a:p>') ? item : para(item))).join(''), {
    placeholder: 'idx="1"',
    name: 'Content'
  })
}

export function picture(id: string, alt: string, more = '', crop = ''): string {
  lastId += 1
  return `<p:pic><p:nvPicPr><p:cNvPr id="${lastId}" name="Picture" descr="${alt}"/><p:cNvPicPr/><p:nvPr>${more}</p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"/>${crop}<a:stretch/></p:blipFill><p:spPr>${place(10, 20, 40, 30)}</p:spPr></p:pic>`
}

/** The bytes of a presentation with four layouts, whose content has bullets by its master. */
export function oldPresentation({ slides, sections = {}, files = {}, title = '' }: OldPresentation): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(slides.length),
    '_rels/.rels': relationships([
      ['rId1', 'officeDocument', 'ppt/presentation.xml'],
      ['rId2', 'metadata/core-properties', 'docProps/core.xml']
    ]),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
    'ppt/presentation.xml': `<p:presentation ${names}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rIdM"/></p:sldMasterIdLst><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`).join('')}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/>${sectionList(sections)}</p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships([
      ['rIdM', 'slideMaster', 'slideMasters/slideMaster1.xml'],
      ...slides.map((_, index) => [`rId${index + 1}`, 'slide', `slides/slide${index + 1}.xml`] as const)
    ]),
    'ppt/slideMasters/slideMaster1.xml': master,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships(
      layouts.map((_, index) => [`rId${index + 1}`, 'slideLayout', `../slideLayouts/slideLayout${index + 1}.xml`])
    )
  }
  for (const [index, type] of layouts.entries()) {
    parts[`ppt/slideLayouts/slideLayout${index + 1}.xml`] = layout(type)
    parts[`ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`] = relationships([
      ['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml']
    ])
  }
  for (const [index, slide] of slides.entries()) Object.assign(parts, slideParts(slide, index + 1))
  return zipped({ ...parts, ...files })
}

/** Files as a zip, with one date for all. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const packed = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  return zipSync(Object.fromEntries(packed), { mtime: '2020-01-01T00:00:00Z' })
}

function slideParts(
  { layout: type = 'obj', shapes, notes, isHidden, after = '', related = [] }: OldSlide,
  number: number
) {
  const parts: Record<string, string> = {
    [`ppt/slides/slide${number}.xml`]: `<p:sld ${names}${isHidden ? ' show="0"' : ''}><p:cSld><p:spTree>${root}${shapes}</p:spTree></p:cSld>${after}</p:sld>`,
    [`ppt/slides/_rels/slide${number}.xml.rels`]: relationships([
      ['rIdL', 'slideLayout', `../slideLayouts/slideLayout${layouts.indexOf(type) + 1}.xml`],
      ...(notes ? [['rIdN', 'notesSlide', `../notesSlides/notesSlide${number}.xml`] as const] : []),
      ...related
    ])
  }
  if (notes)
    parts[`ppt/notesSlides/notesSlide${number}.xml`] =
      `<p:notes ${names}><p:cSld><p:spTree>${root}${shape(notes.map(note => para(note)).join(''), { placeholder: 'type="body" idx="1"' })}</p:spTree></p:cSld></p:notes>`
  return parts
}

const root = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
const titlePlace = place(5, 5, 90, 12)
const master = `<p:sldMaster ${names}><p:cSld><p:spTree>${root}${shape(para('Title'), { placeholder: 'type="title"', at: titlePlace })}${shape(para('Text'), { placeholder: 'type="body" idx="1"', at: place(5, 20, 90, 50) })}</p:spTree></p:cSld><p:txStyles><p:titleStyle/><p:bodyStyle>${[1, 2, 3].map(level => `<a:lvl${level}pPr><a:buChar char="•"/></a:lvl${level}pPr>`).join('')}</p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>`

function layout(type: (typeof layouts)[number]): string {
  const shapes =
    type === 'title'
      ? shape(para('Title'), { placeholder: 'type="ctrTitle"', at: place(10, 25, 80, 15) }) +
        shape(para('Subtitle'), { placeholder: 'type="subTitle" idx="1"', at: place(10, 45, 80, 15) }).replace(
          '<a:lstStyle/>',
          '<a:lstStyle><a:lvl1pPr><a:buNone/></a:lvl1pPr></a:lstStyle>'
        )
      : type === 'blank'
        ? ''
        : shape(para('Title'), { placeholder: 'type="title"' }) + shape(para('Text'), { placeholder: 'idx="1"' })
  return `<p:sldLayout ${names} type="${type}"><p:cSld><p:spTree>${root}${shapes}</p:spTree></p:cSld></p:sldLayout>`
}

function relationships(found: readonly (readonly [string, string, string])[]): string {
  const written = found.map(([id, type, target]) => {
    const external = /^[a-z]+:/.test(target) ? ' TargetMode="External"' : ''
    return `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"${external}/>`
  })
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join('')}</Relationships>`
}

function sectionList(sections: Readonly<Record<string, readonly number[]>>): string {
  const written = Object.entries(sections).map(
    ([name, slides]) =>
      `<p14:section name="${name}"><p14:sldIdLst>${slides.map(number => `<p14:sldId id="${255 + number}"/>`).join('')}</p14:sldIdLst></p14:section>`
  )
  if (written.length === 0) return ''
  return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${written.join('')}</p14:sectionLst></p:ext></p:extLst>`
}

function contentTypes(slides: number): string {
  const main = 'application/vnd.openxmlformats-officedocument.presentationml'
  const overrides = Array.from(
    { length: slides },
    (_, index) => `<Override PartName="/ppt/slides/slide${index + 1}.xml" ContentType="${main}.slide+xml"/>`
  )
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="${main}.presentation.main+xml"/>${overrides.join('')}</Types>`
}
