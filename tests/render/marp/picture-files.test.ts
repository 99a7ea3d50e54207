import { expect, test } from 'vitest'
import { pictureFiles } from '../../../src/render/marp/marp.js'

const picture = { state: 'found', content: Uint8Array.of(0, 0, 0), width: 4, height: 3, bytes: 3 } as const

test.each([
  // Named in Chinese and Arabic, of which no letter is plain.
  [
    ['images/图片.png', 'images/地图.png', 'صورة.png'],
    ['picture.png', '2-picture.png', '3-picture.png']
  ],
  [
    ['images/a%20b.png', './images/well 2.PNG'],
    ['a-20b.png', 'well-2.png']
  ],
  [
    ['images/图 map.v2.png', 'images/.hidden.png', 'deep/er/one.png'],
    ['map.v2.png', 'hidden.png', 'deep-er-one.png']
  ]
])('%s get names that everybody can type, with an ending', (addresses, names) => {
  const pictures = Object.fromEntries(addresses.map(address => [address, { ...picture, mediaType: 'image/png' }]))
  const files = pictureFiles({ pictures })
  expect(addresses.map(address => files.get(address)?.path)).toEqual(names.map(name => `images/${name}`))
})

test('the ending is that of what is in the file, whatever its name says', () => {
  const pictures = { 'images/well.png': { ...picture, mediaType: 'image/jpeg' } }
  expect(pictureFiles({ pictures }).get('images/well.png')?.path).toBe('images/well.jpeg')
})
