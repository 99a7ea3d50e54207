import { describe, expect, it } from 'vitest'
import { cleanPicture } from '../../../src/host/picture/clean-picture.js'
import { png } from './photographs.js'

const space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
const svg = (inside: string, attributes = 'viewBox="0 0 40 30"') => `<svg ${space} ${attributes}>${inside}</svg>`

function clean(text: string) {
  const picture = cleanPicture(Buffer.from(text))
  return typeof picture === 'string' ? picture : { ...picture, text: Buffer.from(picture.bytes).toString() }
}
function textOf(text: string): string {
  const picture = clean(text)
  return typeof picture === 'string' ? picture : picture.text
}

describe('A drawing in SVG', () => {
  it('is as large as a slide whatever its units, and keeps its shape', () => {
    const sizeOf = (attributes: string) => {
      const picture = clean(svg('<rect width="9" height="9"/>', attributes))
      return typeof picture === 'string' ? picture : [picture.width, picture.height]
    }
    expect(sizeOf('viewBox="0 0 40 30"')).toEqual([1920, 1440])
    expect(sizeOf('width="210mm" height="297mm"')).toEqual([1358, 1920])
    expect(sizeOf('width="24" height="24px" viewBox="-12,-12 24 12"')).toEqual([1920, 960])
    expect(sizeOf('width="100%" height="100%"')).toBe('no-pixels')
    expect(sizeOf('viewBox="0 0 1 1000"')).toBe('no-pixels')
  })

  it('is written anew with shapes, words and colours alone', () => {
    const drawn = svg(
      [
        '<!-- made by Amina --><metadata>Amina</metadata><title>Amina</title>',
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>',
        '<g fill="url(#g)" inkscape:label="x" xmlns:inkscape="urn:i"><path d="M0 0L9 9"/><text x="1">A &amp; B</text></g>',
        '<use xlink:href="#g"/><circle r="3" fill="rgb(1, 2, 3)" transform="rotate(9) scale(2)"/>'
      ].join('')
    )
    expect(textOf(drawn)).toBe(
      `${[
        '<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1440" viewBox="0 0 40 30">',
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>',
        '<g fill="url(#g)"><path d="M0 0L9 9"/><text x="1">A &amp; B</text></g>',
        '<use href="#g"/><circle r="3" transform="rotate(9) scale(2)" fill="rgb(1, 2, 3)"/></svg>'
      ].join('')}\n`
    )
  })

  it('keeps colours that are named by their role, with the one to fall back on, and nothing that only looks like one', () => {
    const kept = '<rect fill="var(--sky,#e6edf0)" stroke="var(--line, #123)"/>'
    expect(textOf(svg(kept))).toContain(kept)
    for (const value of [
      'var(--sky)',
      'var(--sky,url(#x))',
      'var(--sky,#fff) url(https://example.org)',
      'var(--sky,var(--line,#fff))'
    ])
      expect(textOf(svg(`<rect width="1" fill="${value}"/>`))).toContain('<rect width="1"/>')
  })

  it('has its style sheets in its attributes, the stronger over the weaker', () => {
    const sheet = '<style>/* x */ rect{fill:red;opacity:.5} .a,.b{fill:green} #c{fill:blue} .a rect{fill:grey}</style>'
    expect(
      textOf(svg(`${sheet}<rect class="a"/><rect id="c" class="a" fill="pink"/><rect style="fill:#000;behavior:x"/>`))
    ).toContain(
      '<rect fill="green" opacity=".5"/><rect id="c" fill="blue" opacity=".5"/><rect fill="#000" opacity=".5"/>'
    )
  })

  it('keeps a clean picture of pixels within it, and no other', async () => {
    const photo = (await png(4, 3)).toString('base64')
    const kept = textOf(svg(`<image width="4" height="3" href="data:image/png;base64,${photo}"/>`))
    expect(kept).toContain('href="data:image/png;base64,')
    const other = Buffer.from(svg('<rect/>')).toString('base64')
    expect(textOf(svg(`<rect/><image href="data:image/svg+xml;base64,${other}"/>`))).not.toContain('href')
  })

  it('is known by what it holds: a byte order mark, a document type and a prefix do no harm', () => {
    const type = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    expect(textOf(`\uFEFF<?xml version="1.0"?>\n<!-- x -->\n${type}${svg('<rect/>')}`)).toContain('<rect/>')
    const prefixed = '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:rect/></s:svg>'
    expect(textOf(prefixed)).toContain('<rect/>')
  })

  it('is refused when it is broken, empty, or no SVG', () => {
    expect(clean(svg('<rect>'))).toBe('damaged')
    expect(clean(svg('<g/>'))).toBe('no-pixels')
    expect(clean(svg('&nothing;'))).toBe('damaged')
    expect(clean('<svg viewBox="0 0 9 9"><rect/></svg>')).toBe('not-plain-svg')
    expect(clean('<html><svg></svg></html>')).toBe('not-plain-svg')
  })
})
