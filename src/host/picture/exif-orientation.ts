/** The prefix of EXIF data in JPEG files. */
export const exifName = 'Exif\0\0'

const orientationTag = 0x0112
const maxEntries = 1000

/** Returns the orientation in EXIF data, which begins with its TIFF header: 1 to 8; 1 when there is no valid one. */
export function exifOrientation(exif: Buffer): number {
  const order = exif.toString('latin1', 0, 2)
  if (exif.length < 14 || (order !== 'II' && order !== 'MM')) return 1
  const isLittle = order === 'II'
  const short = (at: number) => (isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at))
  const first = isLittle ? exif.readUInt32LE(4) : exif.readUInt32BE(4)
  if (first + 2 > exif.length) return 1
  const count = Math.min(short(first), maxEntries)
  for (let entry = first + 2; entry < first + 2 + count * 12 && entry + 12 <= exif.length; entry += 12)
    if (short(entry) === orientationTag) return validOrientation(short(entry + 8))
  return 1
}

function validOrientation(value: number): number {
  return value >= 1 && value <= 8 ? value : 1
}

/** EXIF data with the prefix that JPEG and some programs write. */
export function withoutExifName(data: Buffer): Buffer {
  return data.toString('latin1', 0, exifName.length) === exifName ? data.subarray(exifName.length) : data
}

/** EXIF data, from its TIFF header on, with the orientation as its only entry. */
export function exifWith(orientation: number): Buffer {
  const exif = Buffer.alloc(26)
  exif.write('MM\0*', 'latin1')
  exif.writeUInt32BE(8, 4)
  // One entry, a number of two bytes; no directory follows.
  exif.writeUInt16BE(1, 8)
  exif.writeUInt16BE(orientationTag, 10)
  exif.writeUInt16BE(3, 12)
  exif.writeUInt32BE(1, 14)
  exif.writeUInt16BE(orientation, 18)
  return exif
}
