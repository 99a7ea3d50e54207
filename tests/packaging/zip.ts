import { crc32 } from 'node:zlib'

/** A zip archive of one executable file, stored without compression. */
export function zipProgram(name: string, text: string): Buffer {
  const path = Buffer.from(name)
  const data = Buffer.from(text)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0) // version that can unpack it
  common.writeUInt32LE(crc32(data), 10)
  common.writeUInt32LE(data.length, 14)
  common.writeUInt32LE(data.length, 18)
  common.writeUInt16LE(path.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, data])

  const attributes = Buffer.alloc(14)
  attributes.writeUInt32LE((0o100755 << 16) >>> 0, 6)
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, attributes, path])

  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end])
}
