// Tags that define colours. The others name the device, its serial number, its maker and the date of calibration.
const kept: ReadonlySet<string> = new Set([
  'rXYZ',
  'gXYZ',
  'bXYZ',
  'wtpt',
  'rTRC',
  'gTRC',
  'bTRC',
  'kTRC',
  'chad',
  'cicp',
  'A2B0',
  'A2B1',
  'A2B2'
])

const headerLength = 128
const maxTags = 100

/** No colour profile for screens is larger. */
export const profileLimit = 1024 * 1024

/**
 * Returns an ICC profile with the tags that define colours alone: pictures keep their colours and lose the metadata. `undefined` when
 * there is nothing that a browser could use.
 */
export function trimProfile(profile: Buffer): Uint8Array | undefined {
  if (profile.length < headerLength + 4 || profile.toString('latin1', 36, 40) !== 'acsp') return undefined
  const count = Math.min(profile.readUInt32BE(headerLength), maxTags)
  const tags = new Map<string, Buffer>()
  for (let index = 0; index < count; index += 1) {
    const entry = headerLength + 4 + index * 12
    if (entry + 12 > profile.length) return undefined
    const [start, size] = [profile.readUInt32BE(entry + 4), profile.readUInt32BE(entry + 8)]
    const name = profile.toString('latin1', entry, entry + 4)
    if (kept.has(name) && start + size <= profile.length) tags.set(name, profile.subarray(start, start + size))
  }
  return tags.size > 0 ? assemble(headerOf(profile), tags) : undefined
}

/** Whether a profile is for red, green and blue. */
export function isOfThreeColours(profile: Uint8Array | undefined): boolean {
  return profile !== undefined && Buffer.from(profile.subarray(16, 20)).toString('latin1') === 'RGB '
}

/** Version, class, colour space and illuminant stay; the date is the same in all. */
function headerOf(profile: Buffer): Buffer {
  const header = Buffer.alloc(headerLength)
  profile.copy(header, 8, 8, 24)
  header.writeUInt16BE(2000, 24)
  header.writeUInt16BE(1, 26)
  header.writeUInt16BE(1, 28)
  header.write('acsp', 36, 'latin1')
  profile.copy(header, 64, 64, 80)
  return header
}

function assemble(header: Buffer, tags: ReadonlyMap<string, Buffer>): Uint8Array {
  const table = Buffer.alloc(4 + tags.size * 12)
  table.writeUInt32BE(tags.size, 0)
  const parts: Buffer[] = []
  // Red, green and blue often share one curve.
  const placed = new Map<number, number>()
  let end = headerLength + table.length
  for (const [index, [name, data]] of [...tags].entries()) {
    const start = placed.get(data.byteOffset) ?? end
    table.write(name, 4 + index * 12, 'latin1')
    table.writeUInt32BE(start, 8 + index * 12)
    table.writeUInt32BE(data.length, 12 + index * 12)
    if (start !== end) continue
    placed.set(data.byteOffset, start)
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4)
    data.copy(padded)
    parts.push(padded)
    end += padded.length
  }
  header.writeUInt32BE(end, 0)
  return Buffer.concat([header, table, ...parts])
}
