const strict = new TextDecoder('utf-8', { fatal: true })

/** Drawings as they stand in an address within an attribute; undefined where bytes are no text. Shorter than base64 by a fifth. */
export function drawingAddress(svg: Uint8Array): string | undefined {
  const text = textOf(svg)?.trimEnd()
  if (text === undefined) return undefined
  // Single quotes need no escape here. A tag that is not what it looks like, as a value of it holds `>` or a single quote, keeps its own.
  const tags = text.replace(/<[^<>]*>/g, tag => (tag.includes("'") || !isEven(tag) ? tag : tag.replaceAll('"', "'")))
  // Browsers drop line ends and tabs from an address.
  return `data:image/svg+xml,${tags.replace(/[%#<>"&\s\p{Cc}]|[^\p{ASCII}]+/gu, sign => (sign === ' ' ? sign : encodeURIComponent(sign)))}`
}

function isEven(tag: string): boolean {
  return tag.split('"').length % 2 === 1
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}
