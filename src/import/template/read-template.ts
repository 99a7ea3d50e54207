import type { OfficeTemplate } from '../../deck/office-template.js'
import { damaged, type ImportFault, isFault } from '../fault.js'
import { openPackage, type Package } from '../open/package.js'
import { childOf } from '../open/xml.js'
import { colourMapOf, schemeOfTheme } from './template-colours.js'
import { bindLayouts, type FoundLayout } from './template-layouts.js'
import { templateParts } from './template-parts.js'
import type { CleanTemplatePicture } from './template-pictures.js'
import { placesOn } from './template-places.js'

/**
 * Reads a presentation or a template of PowerPoint as something to make presentations on: masters, layouts, themes, their pictures and the size of
 * slides. Its slides, notes and everything that runs or leads elsewhere are left out.
 */
export function readTemplate(bytes: Uint8Array, clean: CleanTemplatePicture): OfficeTemplate | ImportFault {
  const opened = openPackage(bytes, 'pptx')
  if (isFault(opened)) return opened
  if (opened.text(opened.main)?.includes('http://purl.oclc.org/ooxml/'))
    return {
      what: 'The template is saved in the strict format, which differs from that of the files made here',
      why: 'Parts of the two formats cannot be in one file.',
      fix: 'Open it in PowerPoint, choose *Save as* and the type *PowerPoint Template (.potx)*.'
    }
  const read = templateParts(opened, clean)
  const size = sizeOf(opened)
  const bound = (read?.masters ?? []).map(({ from, layouts, theme }) => {
    const scheme = schemeOfTheme(opened.part(theme))
    const found = layouts.map(layout => foundLayout(layout, { opened, master: from, scheme }))
    return { scheme, layouts: bindLayouts(found, size) }
  })
  // Of several masters the first on which content has a place.
  const chosen = bound.find(({ layouts }) => layouts.content.bodies.length === 1) ?? bound[0]
  if (!read || !chosen) return damaged('it has no slide master with a layout and a theme')
  const { scheme, layouts } = chosen
  const remarks = [
    ...(read.lostPictures > 0 ? [`\`${read.lostPictures}\` of its pictures cannot be read and are left out`] : []),
    ...(read.lostObjects > 0 ? ['films, sounds and things of other programs on its masters are left out'] : []),
    ...(layouts.content.bodies.length === 0
      ? ['no layout has a title with content below it: slides get text boxes']
      : []),
    ...(layouts.title.path === layouts.content.path
      ? ['no layout is for a title slide: that of other slides is used']
      : []),
    ...(layouts.content.area.width < size.width * 0.6
      ? ['its layout for content leaves little more than half of the width: text gets small']
      : [])
  ]
  return { size, parts: read.parts, masters: read.masters.map(({ path }) => path), layouts, scheme, remarks }
}

function foundLayout(
  { from, path }: { readonly from: string; readonly path: string },
  { opened, master, scheme }: { opened: Package; master: string; scheme: Readonly<Record<string, string>> }
): FoundLayout {
  const layout = opened.part(from)
  const masterPart = opened.part(master)
  const ancestry = {
    layout,
    master: masterPart,
    defaults: childOf(opened.part(opened.main), 'defaultTextStyle')
  }
  const overridden = childOf(layout, 'clrMapOvr', 'overrideClrMapping')?.attributes
  const map = overridden ?? colourMapOf(masterPart)
  return { path, kind: layout?.attributes.type, ...placesOn(layout, { scheme, map, ancestry }) }
}

/** 4 : 3 where a presentation does not say, as the standard has it. */
function sizeOf(opened: Package): { readonly width: number; readonly height: number } {
  const { cx, cy } = childOf(opened.part(opened.main), 'sldSz')?.attributes ?? {}
  const within = (text: string | undefined, usual: number) => {
    const value = Number.parseInt(text ?? '', 10)
    return value >= 914_400 && value <= 51_206_400 ? value : usual
  }
  return { width: within(cx, 9_144_000), height: within(cy, 6_858_000) }
}
