import { expect, test } from 'vitest'
import {
  addressOf,
  picturesOf,
  piecesOf,
  placedPictures,
  placeFor,
  placeIn,
  wholePage
} from '../../src/render/picture-place.js'
import { lesson } from './paper/lesson.js'

const content = Buffer.from('a well')
const other = Buffer.from('a river')
const picture = { state: 'found', mediaType: 'image/png', content, width: 1, height: 1 } as const
const deck = { ...lesson(), pictures: { 'a.png': picture, 'b.png': { ...picture, content: other } } }
const pictures = placedPictures(deck)

test('a page gets each picture where its place is, as often as it is there', () => {
  const html = `<img src="${addressOf('image/png', content)}"><p>a</p><img src="${addressOf('image/png', other)}"><img src="${addressOf('image/png', content)}">`
  expect(piecesOf(html, pictures).filter(piece => typeof piece !== 'string')).toEqual([content, other, content])
  const whole = (bytes: Buffer) => `<img src="data:image/png;base64,${bytes.toString('base64')}">`
  expect(wholePage(html, pictures)).toBe(`${whole(content)}<p>a</p>${whole(other)}${whole(content)}`)
})

test('the same bytes have the same place, and others another', () => {
  expect(addressOf('image/png', Buffer.from('a well'))).toBe(addressOf('image/png', content))
  expect(addressOf('image/png', other)).not.toBe(addressOf('image/png', content))
})

test('a page is given the pictures that it shows, and no other', () => {
  const places = [placeIn(addressOf('image/png', other)) ?? '', `Picture${'0'.repeat(64)}`]
  expect([...picturesOf(places, pictures).values()]).toEqual([other])
})

test('leaves text that only looks like a place unchanged', () => {
  const html = `;base64,Picture${'0'.repeat(64)} ;base64,Picture123`
  expect(wholePage(html, pictures)).toBe(html)
  expect(placeIn('data:image/png;base64,Picture123')).toBeUndefined()
})

test('leaves text of a deck in the form of a place unchanged, in text and in attributes', () => {
  const address = addressOf('image/png', content)
  const inAttribute = `&#x22;${address}&#x22;`
  for (const html of [
    `<p>;base64,${address.split(',')[1]}</p>`,
    `<p>src="${address}" &#x3C;img src="${address}"></p>`,
    `<img alt="<img src=${inAttribute}" src="x">`,
    `<a title="<img a=" href=" src=${inAttribute}">src="${address}"</a>`,
    `<a title="<img" href="${address}">x</a>`,
    `- ${address}`
  ])
    expect(wholePage(html, pictures)).toBe(html)
})

test('a picture is put in its place whatever else stands in its element', () => {
  const alt = 'alt="a > b, <img" hidden data-rule="0"'
  expect(piecesOf(`<img ${alt} src="${addressOf('image/png', content)}" />`, pictures)).toContain(content)
})

test.each([
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0 L1 1" fill="#0a5c9e"/></svg>'],
  ['lines, tabs and signs', '<svg a="100 %">\n\t<text>"a" &amp; b > c</text>\n</svg>'],
  ['other quotes', `<svg a='"' b="'" c="x>y" d="z"/>`],
  ['other scripts', '<svg><title>بئر 水井 \u{1f4a7}</title></svg>']
])('%s stands in a page as text, and is the same drawing', (_name, svg) => {
  const drawing = new TextEncoder().encode(svg)
  const html = wholePage(
    `<img src="${addressOf('image/svg+xml', drawing)}" alt="">`,
    new Map([[placeFor(drawing), drawing]])
  )
  const [, address = ''] = /^<img src="(data:image\/svg\+xml,[^"<>&\n\t]+)" alt="">$/.exec(html) ?? []
  const read = decodeURIComponent(address.slice('data:image/svg+xml,'.length))
  // Which quotes stand around a value says nothing.
  expect(read.replace(/"/g, "'")).toBe(svg.replace(/"/g, "'"))
})

test('a drawing of bytes that are no text stays in base64', () => {
  const bytes = Uint8Array.of(0xff, 0xfe)
  expect(wholePage(`<img src="${addressOf('image/svg+xml', bytes)}">`, new Map([[placeFor(bytes), bytes]]))).toContain(
    ';base64,//4='
  )
})
