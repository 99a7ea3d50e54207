import { type Element, elementOf, groups, inlines, type Kid } from '../structure/structure.js'

/**
 * Takes out the wrappers without meaning (`NonStruct`) that a browser puts around every run of text and every `div`, so that
 * text belongs to the paragraph, cell or item that it stands in. Text that stands in no such thing becomes a paragraph.
 */
export function withoutWrappers(root: Element): Element {
  return { ...root, kids: unwrapKids(root.kids, root.role) }
}

function unwrapKids(kids: readonly Kid[], parent: string): readonly Kid[] {
  if (groups.has(parent)) return linesOf(kids).flatMap(line => unwrapLine(line, parent))
  return kids.flatMap(kid => {
    if (kid.kind !== 'element') return [kid]
    if (kid.role !== 'NonStruct') return [{ ...kid, kids: unwrapKids(kid.kids, kid.role) }]
    // It may say something that its parent does not, such as the language of its text.
    return kid.entries.size === 0
      ? unwrapKids(kid.kids, parent)
      : [{ ...kid, role: 'Span', kids: unwrapKids(kid.kids, 'Span') }]
  })
}

function unwrapLine(line: readonly Kid[], group: string): readonly Kid[] {
  const [kid] = line
  if (!kid || isInline(kid)) return [elementOf('P', unwrapKids(line, 'P'))]
  if (kid.kind !== 'element') return [kid]
  if (kid.role !== 'NonStruct') return [{ ...kid, kids: unwrapKids(kid.kids, kid.role) }]
  return kid.entries.size === 0
    ? unwrapKids(kid.kids, group)
    : [{ ...kid, role: 'Div', kids: unwrapKids(kid.kids, 'Div') }]
}

/** Cuts a group's kids into lines of text and single blocks. Runs of text that no emphasis or link joins were blocks of their own. */
function linesOf(kids: readonly Kid[]): readonly (readonly Kid[])[] {
  const lines: Kid[][] = []
  for (const kid of kids) {
    const last = lines.at(-1)
    const isNext = last && isInline(kid) && last.every(isInline)
    if (isNext && [...last, kid].some(isJoint)) last.push(kid)
    else lines.push([kid])
  }
  return lines
}

function isInline(kid: Kid): boolean {
  return kid.kind !== 'element' || inlines.has(kid.role) || isRun(kid)
}

function isJoint(kid: Kid): boolean {
  return kid.kind === 'element' && inlines.has(kid.role)
}

function isRun({ role, kids }: Element): boolean {
  return role === 'NonStruct' && kids.length > 0 && kids.every(kid => kid.kind !== 'element')
}
