import { readAttributes } from '../../../parse/attributes.js'

/** One attribute as it is written between braces, with the space before it. */
const written = /\s*(?:[#.][^\s}]+|[\p{L}\p{N}_-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'}]*))?)/gu

/** The attributes in braces, by name; none where there are no braces. Undefined where they cannot be read. */
export function attributesIn(braces: string): Readonly<Record<string, string>> | undefined {
  return braces === '' ? {} : readAttributes(braces)
}

/**
 * Braces with other values: an undefined one takes its attribute out. What stands there besides stays as it is written. Without an attribute there are
 * no braces.
 */
export function withAttributes(braces: string, values: Readonly<Record<string, string | undefined>>): string {
  let inside = braces.slice(1, -1)
  for (const [name, value] of Object.entries(values)) {
    if (attributesIn(braces)?.[name] === value) continue
    const spelled = value === undefined ? '' : spell(name, value)
    let isThere = false
    inside = inside.replace(written, found => {
      if (nameOf(found) !== name) return found
      const [space = ''] = /^\s*/.exec(found) ?? []
      const after = isThere || spelled === '' ? '' : space + spelled
      isThere = true
      return after
    })
    if (!isThere && spelled !== '') inside = inside.trimEnd() === '' ? spelled : `${inside.trimEnd()} ${spelled}`
  }
  return inside.trim() === '' ? '' : `{${isTrimmed(braces) ? inside.trim() : inside}}`
}

function nameOf(attribute: string): string {
  const [, id, name = ''] = /^\s*(?:([#.])|([^\s=]+))/.exec(attribute) ?? []
  return id === '#' ? 'id' : name
}

function spell(name: string, value: string): string {
  if (name === 'id') return `#${value}`
  if (value === '') return name
  const plain = value.replace(/\s+/g, ' ')
  if (/^[\p{L}\p{N}.-]+$/u.test(plain)) return `${name}=${plain}`
  return `${name}="${plain.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
}

function isTrimmed(braces: string): boolean {
  return !/^\{\s|\s\}$/.test(braces)
}
