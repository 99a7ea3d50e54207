/** The media type that a file's first bytes show, when it is a kind of picture that a deck may hold. Names are not trusted. */
export function pictureType(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(start)) return 'image/gif'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image/webp'
  if (/^ftypavi[fs]/.test(start.slice(4))) return 'image/avif'
  return isSvg(bytes) ? 'image/svg+xml' : undefined
}

// Programs put a comment and the name of the document type in front of the drawing.
const maxBefore = 4096

function isSvg(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(0, maxBefore))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
  return /^\s*</.test(text) && /<(?:[\w-]+:)?svg[\s>]/.test(text)
}
