// AVIF files made by hand: their boxes are those of a phone, their pixels are not.

function box(type: string, ...contents: readonly Buffer[]): Buffer {
  const head = Buffer.from(`\0\0\0\0${type}`, 'latin1')
  head.writeUInt32BE(8 + contents.reduce((sum, { length }) => sum + length, 0))
  return Buffer.concat([head, ...contents])
}

/** Numbers of so many bytes each. */
function numbers(...given: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(
    given.map(([bytes, value]) => {
      const number = Buffer.alloc(bytes)
      number.writeUIntBE(value, 0, bytes)
      return number
    })
  )
}

const full = (version: number) => numbers([1, version], [3, 0])
const text = (value: string) => Buffer.from(value, 'latin1')

function itemEntry(id: number, type: string, name: string): Buffer {
  return box('infe', full(2), numbers([2, id], [2, 0]), text(`${type}${name}\0`))
}

/** Properties and boxes that say nothing of pixels, and what of them must be nowhere afterwards. */
export const chatter = {
  properties: ['udes', 'free', 'crtt', 'mdft'].map(type => box(type, full(0), text('MakerSecret'))),
  movie: box('moov', box('free', text('MakerSecret')))
}

/** A picture of 64 by 48 pixels that is turned, with EXIF, XMP and a thumbnail; `more` are properties behind those that it has. */
export function avif(more: readonly Buffer[] = [], name = ''): Buffer {
  const [pixels, exif, xmp, thumbnail] = [
    'PixelBytes',
    'SpyPhone 12 2026:03:04 05:06:07',
    'Camp 7 north gate',
    'ThumbnailBytes'
  ]
  const lengths = [pixels, exif, xmp, thumbnail].map(({ length }) => length)
  const make = (start: number) => {
    const places = lengths.map(
      (length, index) =>
        [
          [2, index + 1],
          [2, 0],
          [2, 1],
          [4, start + lengths.slice(0, index).reduce((sum, before) => sum + before, 0)],
          [4, length]
        ] as const
    )
    const meta = box(
      'meta',
      full(0),
      box('hdlr', full(0), text(`\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0${name}\0`)),
      box('pitm', full(0), numbers([2, 1])),
      box('iloc', full(0), numbers([1, 0x44], [1, 0], [2, 4], ...places.flat())),
      box(
        'iinf',
        full(0),
        numbers([2, 4]),
        itemEntry(1, 'av01', 'MakerSecret'),
        itemEntry(2, 'Exif', ''),
        itemEntry(3, 'mime', '\0application/rdf+xml'),
        itemEntry(4, 'av01', '')
      ),
      box('iref', full(0), box('thmb', numbers([2, 4], [2, 1], [2, 1])), box('cdsc', numbers([2, 2], [2, 1], [2, 1]))),
      box(
        'iprp',
        box('ipco', box('ispe', full(0), numbers([4, 64], [4, 48])), box('irot', numbers([1, 1])), ...more),
        box('ipma', full(0), numbers([4, 1], [2, 1], [1, 2], [1, 1], [1, 2]))
      )
    )
    const data = box('mdat', text(pixels + exif + xmp + thumbnail))
    return { before: head.length + meta.length + 8, whole: Buffer.concat([head, meta, data]) }
  }
  const head = box('ftyp', text('avif\0\0\0\0avifmif1'))
  return make(make(0).before).whole
}

/** A hostile file: so many sizes that whoever compares each with all others is busy for minutes. */
export function manyBoxes(count: number): Buffer {
  const size = box('ispe', full(0), numbers([4, 64], [4, 48]))
  const sizes = box('ipco', Buffer.concat(Array.from({ length: count }, () => size)))
  const links = box('ipma', full(0), numbers([4, 1], [2, 1], [1, 1], [1, 1]))
  const meta = box(
    'meta',
    full(0),
    box('pitm', full(0), numbers([2, 1])),
    box('iloc', full(0), Buffer.alloc(4)),
    box('iprp', sizes, links)
  )
  return Buffer.concat([box('ftyp', text('avif\0\0\0\0avifmif1')), meta, box('mdat', text('PixelBytes'))])
}
