import { expect, test } from 'vitest'
import { addressOf, picturesOf, piecesOf, placedPictures, placeIn, wholePage } from '../../src/render/picture-place.js'
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
