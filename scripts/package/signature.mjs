// A program of Windows holds a signature of its maker. It is wrong as soon as anything is put in, and a wrong one is worse than none.

/** A program of Windows (PE) without its signature, which stands at its end. Anything else is returned as it is. */
export function withoutSignature(bytes) {
  const header = bytes.readUInt32LE(0x3c)
  if (bytes.toString('latin1', header, header + 4) !== 'PE\0\0') return bytes
  const optional = header + 24
  // Programs of 64 bits have longer numbers in front of the list of tables.
  const tables = optional + (bytes.readUInt16LE(optional) === 0x20b ? 112 : 96)
  const signature = tables + 4 * 8
  const start = bytes.readUInt32LE(signature)
  if (start === 0 || start + bytes.readUInt32LE(signature + 4) !== bytes.length) return bytes
  const unsigned = Buffer.from(bytes.subarray(0, start))
  unsigned.fill(0, signature, signature + 8)
  // The checksum, which Windows asks for in drivers alone.
  unsigned.writeUInt32LE(0, optional + 64)
  return unsigned
}
