import { deflateSync } from 'node:zlib'
import { chunk, exif, withCameraData } from './photographs.js'

// Pictures whose pixels stay as they are, 16 pixels across and 8 down, with all that a camera writes beside them.

const fourColours = Buffer.from(
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdoZz5NcXlwZHhcZWdj/9sAQwEREhIYFRgvGhovY0I4QmNjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj/8AAFAgACAAQBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAFBv/EABgQAQADAQAAAAAAAAAAAAAAAAAEFCVh/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAaEQACAgMAAAAAAAAAAAAAAAAABAEVUVKR/9oADgQBAAIRAxEEAAA/ALtSRwqSOAlbNrcDVLYnppNc1wf/2Q==',
  'base64'
)

const movingWebp = Buffer.from(
  'UklGRsAAAABXRUJQVlA4WAoAAAACAAAADwAABwAAQU5JTQYAAAD/////AABBTk1GSAAAAAAAAAAAAA8AAAcAAGQAAAJWUDggMAAAANABAJ0BKhAACAACADQloAJ0ugH4AAOwAP7wxAv/ILlhdcjX/yA/5Af8gP/48gAAAEFOTUZEAAAAAAAAAAAADwAABwAAZAAAAFZQOCAsAAAAlAEAnQEqEAAIAAAANCWgAnS6AAOYAP75k2//kB//kB//kB//ID/iF3sgMAA=',
  'base64'
)

/** For a printing press: cyan, magenta, yellow and black. */
export function printersJpeg(orientation: number): Buffer {
  return withCameraData(fourColours, orientation)
}

/** A PNG of two frames, red and blue. */
export function movingPng(orientation: number): Buffer {
  const frame = (number: number) => {
    const control = Buffer.alloc(26)
    control.writeUInt32BE(number, 0)
    control.writeUInt32BE(16, 4)
    control.writeUInt32BE(8, 8)
    control.writeUInt16BE(1, 20)
    control.writeUInt16BE(10, 22)
    return chunk('fcTL', control)
  }
  const pixels = (colour: readonly number[]) =>
    deflateSync(Buffer.from(Array.from({ length: 8 }, () => [0, ...Array(16).fill(colour).flat()]).flat()))
  const header = Buffer.from([0, 0, 0, 16, 0, 0, 0, 8, 8, 2, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('eXIf', exif(orientation)),
    chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
    frame(0),
    chunk('IDAT', pixels([255, 0, 0])),
    frame(1),
    chunk('fdAT', Buffer.concat([Buffer.from([0, 0, 0, 2]), pixels([0, 0, 255])])),
    chunk('IEND', Buffer.alloc(0))
  ])
}

/** A WebP of two frames. */
export function movingWebpPicture(orientation: number): Buffer {
  const data = exif(orientation)
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1')
  head.writeUInt32LE(data.length, 4)
  const bytes = Buffer.concat([movingWebp, head, data, Buffer.alloc(data.length % 2)])
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes[20] = (bytes[20] ?? 0) | 0x08
  return bytes
}
