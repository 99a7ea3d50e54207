import { describe, expect, it } from 'vitest'
import { isFault } from '../../../src/import/fault.js'
import { readTemplate } from '../../../src/import/template/read-template.js'
import { pptx } from '../../../src/render/pptx/pptx.js'
import { long, sampled } from '../../sampled.js'
import { inputFor } from '../paper/lesson.js'
import { accessibilityFaults } from './accessibility.js'
import { packageIn, readXml } from './open-package.js'
import { richLesson } from './rich.js'

const withAccent = (text: string, accent: string) =>
  text.replace(/(<a:accent1><a:srgbClr val=")[0-9A-F]{6}/, `$1${accent}`)

describe('the accessibility checker of office programs', () => {
  it.each(sampled(['field', 'contrast', 'night', 'earth', 'charter'], 1))(
    'finds nothing in either file in %s',
    long,
    async theme => {
      const deck = richLesson()
      const files = await pptx.render(await inputFor({ ...deck, frontMatter: { ...deck.frontMatter, theme } }))
      for (const name of ['slides.pptx', 'deck.pptx']) expect(accessibilityFaults(packageIn(files, name))).toEqual([])
    }
  )

  it('finds nothing on a template, whose first accent is too faint for words', async () => {
    const input = await inputFor(richLesson())
    const scheme = { dk1: '000000', lt1: 'FFFFFF', accent1: 'FFD200' }
    const [own] = (await pptx.render(input)).flatMap(made => ('bytes' in made ? [made.bytes] : []))
    const template = readTemplate(own ?? new Uint8Array(), () => undefined)
    if (isFault(template)) throw new Error(template.what)
    const parts = template.parts.map(part => ({
      ...part,
      content: typeof part.content === 'string' ? withAccent(part.content, scheme.accent1) : part.content
    }))
    const files = await pptx.render({
      ...input,
      options: { ...input.options, template: { ...template, parts, scheme } }
    })
    expect(accessibilityFaults(packageIn(files, 'slides.pptx'))).toEqual([])
  })

  it('finds what is wrong', async () => {
    const files = await pptx.render(await inputFor(richLesson()))
    const file = packageIn(files, 'slides.pptx')
    const spoiled = {
      ...file,
      part: (path: string) => {
        const text = (file.texts.get(path) ?? '')
          .replaceAll(/ descr="[^"]*"/g, '')
          .replaceAll(' firstRow="1"', '')
          .replaceAll('>linked<', '>here<')
          .replaceAll('<a:schemeClr val="dk1"/>', '<a:schemeClr val="lt1"/>')
        return readXml(text)
      }
    }
    const faults = accessibilityFaults(spoiled).join('\n')
    expect(faults).toContain('without an alternative text')
    expect(faults).toContain('a table without a row of heads')
    expect(faults).toContain('a link that says “here”')
    expect(faults).toContain('with a contrast of 1.0')
  })
})
