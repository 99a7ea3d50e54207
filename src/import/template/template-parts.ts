import type { TemplatePart } from '../../deck/office-template.js'
import type { Package } from '../open/package.js'
import { childOf, childrenOf } from '../open/xml.js'
import { cleanPart } from './clean-part.js'
import { type CleanTemplatePicture, templatePicture } from './template-pictures.js'

const kind = 'application/vnd.openxmlformats-officedocument'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts that presentations on a template get, under names of ours, and where each was. */
interface TemplateParts {
  readonly parts: readonly TemplatePart[]
  /** Masters in their order, with the layouts of each in theirs: the names that the parts have in the template, and ours. */
  readonly masters: readonly (Named & { readonly layouts: readonly Named[]; readonly theme: string })[]
  /** Whether pictures or things of other programs were left out. */
  readonly lostPictures: number
  readonly lostObjects: number
}

interface Named {
  readonly from: string
  readonly path: string
}

/** What is read of a template at most: no centre has more. */
const most = { masters: 20, layouts: 200 }

/** Collects masters, layouts, themes and pictures of a template. Undefined where there is no master with a layout and a theme. */
export function templateParts(opened: Package, clean: CleanTemplatePicture): TemplateParts | undefined {
  const parts = new Map<string, TemplatePart>()
  const names = new Map<string, string>()
  let [lostPictures, lostObjects, layoutCount, themeCount] = [0, 0, 0, 0]

  const picture = (name: string): string | undefined => {
    const known = names.get(name)
    if (known !== undefined) return known
    const found = templatePicture(opened.bytes(name), clean)
    if (!found) {
      lostPictures += 1
      return undefined
    }
    names.set(name, found.path)
    parts.set(found.path, { ...found, relations: [] })
    return found.path
  }
  /** Adds a part of XML. `leads` says which part of ours a relationship leads to; what leads nowhere is cut out of the part. */
  const add = (
    from: string,
    path: string,
    type: string,
    leads: (type: string, target: string) => string | undefined
  ) => {
    const relations = [...opened.relationships(from)].flatMap(([id, { type: kindOf, target, isExternal }]) => {
      const to = isExternal ? undefined : kindOf === 'image' ? picture(target) : leads(kindOf, target)
      if (to === undefined && objects.has(kindOf)) lostObjects += 1
      return to === undefined ? [] : [{ id, type: `${relationships}/${kindOf}`, target: to }]
    })
    const text = opened.text(from)
    const content = text && cleanPart(text, id => relations.some(one => one.id === id))
    if (!content) return false
    parts.set(path, { path, type, content, relations })
    return true
  }
  const theme = (from: string): string | undefined => {
    const known = names.get(from)
    if (known !== undefined) return known
    const path = `/ppt/theme/theme${themeCount + 1}.xml`
    if (!add(from, path, `${kind}.theme+xml`, () => undefined)) return undefined
    themeCount += 1
    names.set(from, path)
    return path
  }

  const masters = listed(opened, opened.main, 'sldMasterIdLst', 'slideMaster')
    .slice(0, most.masters)
    .flatMap((from, index) => {
      const path = `/ppt/slideMasters/slideMaster${index + 1}.xml`
      const own: Named[] = []
      for (const layout of listed(opened, from, 'sldLayoutIdLst', 'slideLayout')) {
        if (layoutCount >= most.layouts) break
        const to = `/ppt/slideLayouts/slideLayout${layoutCount + 1}.xml`
        const isAdded = add(layout, to, `${kind}.presentationml.slideLayout+xml`, type =>
          type === 'slideMaster' ? path : undefined
        )
        if (!isAdded) continue
        layoutCount += 1
        own.push({ from: layout, path: to })
      }
      const themeFrom = [...opened.relationships(from).values()].find(({ type }) => type === 'theme')?.target
      const themePath = themeFrom === undefined ? undefined : theme(themeFrom)
      const isAdded = add(from, path, `${kind}.presentationml.slideMaster+xml`, (type, target) =>
        type === 'theme' ? themePath : type === 'slideLayout' ? own.find(one => one.from === target)?.path : undefined
      )
      return isAdded && own.length > 0 && themeFrom !== undefined && themePath !== undefined
        ? [{ from, path, layouts: own, theme: themeFrom }]
        : []
    })
  return masters.length === 0 ? undefined : { parts: [...parts.values()], masters, lostPictures, lostObjects }
}

const objects = new Set(['oleObject', 'package', 'control', 'audio', 'video', 'media'])

/** Parts in the order of a list of their relationships. */
function listed(opened: Package, name: string, list: string, type: string): string[] {
  const found = opened.relationships(name)
  const ids = childrenOf(childOf(opened.part(name), list)).map(({ attributes }) => attributes['r:id'] ?? '')
  const targets = ids.flatMap(id => {
    const one = found.get(id)
    return one && !one.isExternal && one.type === type ? [one.target] : []
  })
  return [...new Set(targets)]
}
