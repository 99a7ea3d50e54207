import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeTemplate } from '../../src/deck/office-template.js'
import { isFault } from '../../src/import/fault.js'
import { cleanPart } from '../../src/import/template/clean-part.js'
import { readTemplate } from '../../src/import/template/read-template.js'
import type { RenderedFile } from '../../src/render/format.js'
import { pptx } from '../../src/render/pptx/pptx.js'
import { packageFaults } from '../render/office/package-faults.js'
import { inputFor } from '../render/paper/lesson.js'
import { allNamed, linesIn, numbered, packageIn } from '../render/pptx/open-package.js'
import { richLesson } from '../render/pptx/rich.js'

const clean = () => undefined
let own: Uint8Array

beforeAll(async () => {
  const input = await inputFor(richLesson())
  const made = await pptx.render({ ...input, options: { ...input.options, slideShape: '4:3' } })
  const file = made.find(({ path }) => path === 'slides.pptx')
  if (!file || !('bytes' in file)) throw new Error('There is no slides.pptx')
  own = file.bytes
})

/** A presentation of ours as somebody else would have made it. */
function changed(change: (path: string, text: string) => string | undefined, more: Record<string, string> = {}) {
  const files = Object.entries(unzipSync(own)).flatMap(([path, content]) => {
    if (!/\.(xml|rels)$/.test(path)) return [[path, content] as const]
    const text = change(path, strFromU8(content))
    return text === undefined ? [] : [[path, strToU8(text)] as const]
  })
  const added = Object.entries(more).map(([path, text]) => [path, strToU8(text)] as const)
  return zipSync(Object.fromEntries([...files, ...added]))
}

function read(bytes: Uint8Array): OfficeTemplate {
  const template = readTemplate(bytes, clean)
  if (isFault(template)) throw new Error(template.what)
  return template
}

async function madeOn(template: OfficeTemplate): Promise<readonly RenderedFile[]> {
  const input = await inputFor(richLesson())
  return pptx.render({ ...input, options: { ...input.options, template } })
}

describe('a template', () => {
  it('gives its masters, layouts, theme and size, and none of its slides', () => {
    const { parts, size, masters, remarks } = read(own)
    expect(size).toEqual({ width: 9_144_000, height: 6_858_000 })
    expect(masters).toEqual(['/ppt/slideMasters/slideMaster1.xml'])
    expect(remarks).toEqual([])
    const kinds = new Set(parts.map(({ path }) => path.split('/')[2]))
    expect([...kinds].sort()).toEqual(['slideLayouts', 'slideMasters', 'theme'])
  })

  it('has its placeholders found by kind and place, whatever its layouts and numbers are called', () => {
    const bytes = changed((path, text) =>
      path.includes('slideLayouts/slideLayout')
        ? text
            .replace(/<p:cSld name="[^"]*"/, '<p:cSld name="X"')
            .replace(/ type="(?:title|obj|twoObj|titleOnly)" preserve/, ' preserve')
            .replaceAll('idx="1"', 'idx="41"')
            .replaceAll('idx="2"', 'idx="7"')
        : text
    )
    const { layouts } = read(bytes)
    expect(layouts.title.title?.type).toBe('ctrTitle')
    expect(layouts.title.subtitle?.index).toBe(41)
    expect(layouts.content.bodies.map(({ index }) => index)).toEqual([41])
    expect(layouts.two.bodies.map(({ index }) => index)).toEqual([41, 7])
    expect(layouts.only.bodies).toEqual([])
    expect(layouts.only.path).not.toBe(layouts.content.path)
    expect([layouts.title.isDark, layouts.content.isDark]).toEqual([true, false])
  })

  it('carries slides whose package is whole, in the same bytes twice', async () => {
    const template = read(own)
    const files = await madeOn(template)
    for (const name of ['slides.pptx', 'deck.pptx']) expect(packageFaults(packageIn(files, name))).toEqual([])
    const file = packageIn(files, 'slides.pptx')
    expect(file.texts.get('ppt/presentation.xml')).toContain('<p:sldSz cx="9144000" cy="6858000"/>')
    const said = numbered(file, 'slides/slide').flatMap(path => linesIn(file.part(path)))
    expect(said).toEqual(expect.arrayContaining(['More wells', 'Deeper', 'Words beside it.']))
    expect(await madeOn(read(own))).toEqual(files)
  })

  it('fills only placeholders that the layout of the slide has', async () => {
    const file = packageIn(await madeOn(read(own)), 'deck.pptx')
    for (const path of numbered(file, 'slides/slide')) {
      const beside = path.replace('slides/', 'slides/_rels/')
      const layout = /slideLayouts\/(slideLayout\d+\.xml)/.exec(file.texts.get(`${beside}.rels`) ?? '')?.[1]
      const key = ({ attributes: { type, idx } }: { attributes: Readonly<Record<string, string>> }) => `${type} ${idx}`
      const there = allNamed(file.part(`ppt/slideLayouts/${layout}`), 'p:ph').map(key)
      for (const name of allNamed(file.part(path), 'p:ph').map(key)) expect(there, path).toContain(name)
    }
  })

  it('whose titles stand at the foot of the slide has content above them', async () => {
    const top = /<a:off x="(\d+)" y="\d+"\/><a:ext cx="(\d+)" cy="\d+"\/>/
    const { path: untouched } = read(own).layouts.only
    const bytes = changed((path, text) =>
      /slide(?:Layouts|Masters)\/slide/.test(path) && `/${path}` !== untouched
        ? text.replace(/<p:sp>(?:(?!<\/p:sp>).)*?<p:ph type="title"(?:(?!<\/p:sp>).)*<\/p:sp>/gs, title =>
            title.replace(top, '<a:off x="$1" y="6490000"/><a:ext cx="$2" cy="300000"/>')
          )
        : text
    )
    const { layouts, remarks } = read(bytes)
    expect(remarks.join()).not.toContain('text boxes')
    for (const use of ['content', 'two'] as const) {
      const { title, area } = layouts[use]
      expect(title?.box.y, use).toBeGreaterThanOrEqual(area.y + area.height)
    }
    expect(packageFaults(packageIn(await madeOn(read(bytes)), 'slides.pptx'))).toEqual([])
  })

  it('lends no layout that says something of its own', () => {
    const words =
      '<p:sp><p:nvSpPr><p:cNvPr id="77" name="w"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>TRUE or FALSE?</a:t></a:r></a:p></p:txBody></p:sp>'
    const { path } = read(own).layouts.only
    const bytes = changed((name, text) =>
      `/${name}` === path ? text.replace('</p:spTree>', `${words}</p:spTree>`) : text
    )
    const { only, content } = read(bytes).layouts
    expect(only.path).toBe(content.path)
  })

  it('has words in the middle of a slide as light as those in the place for content, whatever its titles are', () => {
    const bytes = changed((path, text) =>
      path.includes('theme/')
        ? text.replace(/<a:dk1>.*?<\/a:dk1>/s, '<a:dk1><a:srgbClr val="FFFFFF"/></a:dk1>')
        : text.replace(/(<p:titleStyle>.*?<a:solidFill>)<a:\w+ val="\w+"/s, '$1<a:srgbClr val="804000"')
    )
    const { only, content } = read(bytes).layouts
    expect([only.isDark, content.isDark]).toEqual([true, true])
  })

  it('without a layout for content gets text boxes, and a remark', async () => {
    const none = changed((path, text) =>
      path.includes('slideLayouts/') ? text.replaceAll(/<p:ph idx="\d"[^>]*>/g, '<p:ph type="pic" idx="9"/>') : text
    )
    const template = read(none)
    expect(template.remarks.join()).toContain('no layout has a title with content below it')
    const file = packageIn(await madeOn(template), 'slides.pptx')
    expect(packageFaults(file)).toEqual([])
  })
})

describe('a hostile template', () => {
  it('loses what leads elsewhere, runs or plays', async () => {
    const link =
      '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://evil.example/" TargetMode="External"/><Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject" Target="../embeddings/evil.bin"/><Relationship Id="rId92" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/>'
    const bytes = changed(
      (path, text) => {
        if (/slideLayouts\/_rels/.test(path)) return text.replace('</Relationships>', `${link}</Relationships>`)
        if (!/slideLayouts\/slideLayout/.test(path)) return text
        const picture =
          '<p:pic><p:nvPicPr><p:cNvPr id="80" name="p"><a:hlinkClick r:id="rId90"/></p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:link="rId92"/></p:blipFill><p:spPr/></p:pic>'
        return text.replace('</p:spTree>', `${picture}</p:spTree>`)
      },
      { 'ppt/embeddings/evil.bin': 'program' }
    )
    const template = read(bytes)
    const all = template.parts.map(({ content }) => String(content)).join('\n')
    expect(all).not.toMatch(/evil|passwd|hlinkClick|rId9\d/)
    expect(template.remarks.join()).toContain('things of other programs')
    const files = await madeOn(template)
    expect(packageFaults(packageIn(files, 'slides.pptx'))).toEqual([])
  })

  it('ends in what to do', () => {
    const fault = (bytes: Uint8Array) => {
      const template = readTemplate(bytes, clean)
      return isFault(template) ? `${template.what} ${template.fix}` : 'no fault'
    }
    expect(fault(strToU8('nothing'))).toContain('damaged')
    expect(fault(own.subarray(0, own.length / 2))).toContain('damaged')
    const macros = changed((_, text) => text, { 'ppt/vbaProject.bin': 'x' })
    expect(fault(macros)).toContain('macros')
    expect(fault(changed((path, text) => (path.includes('slideMasters') ? undefined : text)))).toContain('slide master')
    const strict = changed((path, text) =>
      path === 'ppt/presentation.xml'
        ? text.replace(
            'http://schemas.openxmlformats.org/presentationml/2006/main',
            'http://purl.oclc.org/ooxml/presentationml/main'
          )
        : text
    )
    expect(fault(strict)).toContain('strict')
  })

  it('has no part with a DOCTYPE, and keeps what older programs are shown where newer ones lose theirs', () => {
    const none = () => false
    expect(cleanPart('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', none)).toBeUndefined()
    const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
    const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const written = `<t xmlns:mc="${mc}" xmlns:r="${r}"><mc:AlternateContent><mc:Choice Requires="x"><o r:id="rId1"/></mc:Choice><mc:Fallback><s>&lt;</s></mc:Fallback></mc:AlternateContent></t>`
    expect(cleanPart(written, none)).toBe(`<t xmlns:mc="${mc}" xmlns:r="${r}"><s>&lt;</s></t>`)
  })
})
