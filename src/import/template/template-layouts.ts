import { contrastOf, readHex } from '../../deck/colour/colour.js'
import type { EmuBox, TemplateLayout, TemplatePlace, TemplateUse } from '../../deck/office-template.js'
import { isTitleType } from '../pptx/placeholders.js'
import type { FoundPlace, FoundPlaces } from './template-places.js'

/** A layout of a template with what it holds. */
export interface FoundLayout extends FoundPlaces {
  readonly path: string
  /** The kind that PowerPoint gave it: `title`, `secHead`. Many have none. */
  readonly kind: string | undefined
}

type Size = { readonly width: number; readonly height: number }

/** A layout sorted by what its placeholders are for. */
interface Sorted {
  readonly found: FoundLayout
  readonly title: FoundPlace | undefined
  readonly subtitle: FoundPlace | undefined
  /** Large enough to hold a slide's content. */
  readonly bodies: readonly FoundPlace[]
  /** Small texts, pictures and others that would stay empty. */
  readonly others: number
}

/** The layout for each use, found by what placeholders there are and where they stand, never by a name or a number. */
export function bindLayouts(found: readonly FoundLayout[], size: Size): Record<TemplateUse, TemplateLayout> {
  const silentFirst = found.toSorted((a, b) => Number(a.hasOwnWords) - Number(b.hasOwnWords))
  const all = silentFirst.filter(({ isUpright }) => isUpright).map(layout => sort(layout, size))
  const [any] = all.length > 0 ? all : found.map(layout => sort(layout, size))
  if (!any) throw new Error('A template has a layout')
  const titled = all.filter(({ title }) => title?.kind === 'title')
  const high = titled.filter(one => isHigh(one, size))
  const roomy = (layouts: readonly Sorted[]) =>
    layouts.filter(one => one.bodies.length === 1 && isRoomy(one.bodies[0], size))
  const bare = (layouts: readonly Sorted[]) => largest(roomy(layouts).filter(({ others }) => others === 0))
  const content =
    bare(high) ??
    // Some have their titles at the foot of the slide.
    bare(titled.filter(isBelow)) ??
    largest(roomy(high)) ??
    high.find(one => one.bodies.length === 0 && one.others === 0 && !one.subtitle) ??
    high[0] ??
    largest(titled.filter(one => one.bodies.length > 0)) ??
    largest(all.filter(one => one.bodies.length > 0)) ??
    titled[0] ??
    any
  const two = titled.find(one => one.others === 0 && isPair(one.bodies, size) && isSamePlace(one, content, size))
  const only =
    titled.find(
      one =>
        one.bodies.length === 0 &&
        one.others === 0 &&
        !one.subtitle &&
        isSamePlace(one, content, size) &&
        (content.found.hasOwnWords || !one.found.hasOwnWords)
    ) ?? content
  const opening =
    all.find(one => one.title?.kind === 'ctrTitle' && one.subtitle !== undefined) ??
    all.find(one => one.title?.kind === 'ctrTitle') ??
    all.find(one => one.found.kind === 'title' && one.title !== undefined) ??
    all.find(one => one.title !== undefined && one.subtitle !== undefined)
  const section =
    all.find(one => one.found.kind === 'secHead' && one.title !== undefined) ??
    (opening && hasRoomForList(opening, size) ? opening : content)
  const area = areaOf(content, size)
  // Words in the middle have the ground of those that stand in the place for content. The colour of a title says little of it.
  const withoutPlace = (one: Sorted) => {
    const layout = asLayout({ ...one, bodies: [] }, area, size)
    const [body] = content.bodies
    return body ? { ...layout, isDark: isLight(body.ink) } : layout
  }
  return {
    title: asLayout(opening ?? section, area, size),
    section: asLayout(section, area, size),
    content: asLayout(content, area, size),
    two: two ? { ...asLayout(two, area, size), area: union(two.bodies.map(({ box }) => box)) } : withoutPlace(only),
    only: withoutPlace(only)
  }
}

function sort(found: FoundLayout, size: Size): Sorted {
  const { places } = found
  const title = places.find(({ kind }) => isTitleType(kind))
  const subtitle = places.find(({ kind }) => kind === 'subTitle')
  const contents = places.filter(({ kind }) => kind === 'obj' || kind === 'body')
  const bodies = contents.filter(({ box }) => box.width * box.height > 0.12 * size.width * size.height)
  const margins = ['dt', 'ftr', 'sldNum', 'hdr']
  const known = (title ? 1 : 0) + (subtitle ? 1 : 0) + bodies.length
  const isMarginal = ({ kind, box }: FoundPlace) =>
    margins.includes(kind) || box.y > size.height * 0.85 || box.y + box.height < size.height * 0.08
  const others = places.filter(place => !isMarginal(place)).length - known
  return { found, title, subtitle, bodies: bodies.toSorted((a, b) => a.box.x - b.box.x), others }
}

function largest(layouts: readonly Sorted[]): Sorted | undefined {
  const room = ({ bodies }: Sorted) => Math.max(0, ...bodies.map(({ box }) => box.width * box.height))
  // Of those with as much room the first, which is the usual one.
  return layouts.reduce<Sorted | undefined>(
    (best, one) => (best === undefined || room(one) > room(best) * 1.1 ? one : best),
    undefined
  )
}

/** Whether a title stands at the head of the slide, so that content can stand below it. */
function isHigh({ title }: Sorted, { height }: Size): boolean {
  return title !== undefined && title.box.y + title.box.height / 2 < height * 0.35
}

/** Whether a title stands below the place for content. */
function isBelow({ title, bodies: [body] }: Sorted): boolean {
  return title !== undefined && body !== undefined && title.box.y >= body.box.y + body.box.height
}

/** Whether a placeholder has room for a slide's content. */
function isRoomy(body: FoundPlace | undefined, { width, height }: Size): boolean {
  return body !== undefined && body.box.width > width * 0.4 && body.box.height > height * 0.35
}

/** Whether the list of a lesson's parts can be read in the place below a title. */
function hasRoomForList({ bodies: [body], subtitle }: Sorted, { height }: Size): boolean {
  return ((body ?? subtitle)?.box.height ?? 0) > height * 0.2
}

function isPair([first, second, third]: readonly FoundPlace[], { width }: Size): boolean {
  if (!first || !second || third) return false
  const [a, b] = [first.box, second.box]
  const overlap = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return (
    a.x + a.width <= b.x + width * 0.01 &&
    overlap > 0.8 * Math.max(a.height, b.height) &&
    a.width < b.width * 1.3 &&
    b.width < a.width * 1.3
  )
}

function isSamePlace({ title }: Sorted, { title: other }: Sorted, { height }: Size): boolean {
  return title !== undefined && other !== undefined && Math.abs(title.box.y - other.box.y) < height * 0.05
}

/** Where content stands: in the layout's placeholder, else below its title. */
function areaOf({ title, bodies: [body] }: Sorted, { width, height }: Size): EmuBox {
  if (body) return body.box
  const top = title && title.box.y < height / 2 ? title.box.y + title.box.height : height * 0.1
  const x = title?.box.x ?? width * 0.06
  return { x, y: top, width: title?.box.width ?? width * 0.88, height: Math.max(height * 0.3, height * 0.9 - top) }
}

function union(boxes: readonly EmuBox[]): EmuBox {
  const x = Math.min(...boxes.map(box => box.x))
  const y = Math.min(...boxes.map(box => box.y))
  const right = Math.max(...boxes.map(box => box.x + box.width))
  const bottom = Math.max(...boxes.map(box => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

function asLayout({ found, title, subtitle, bodies }: Sorted, area: EmuBox, size: Size): TemplateLayout {
  const marginal = (kind: string) => found.places.find(place => place.kind === kind)
  const [footer, number] = [marginal('ftr'), marginal('sldNum')]
  const words = bodies[0] ?? subtitle ?? title
  const own = bodies[0]?.box ?? area
  return {
    path: found.path,
    ...(title && { title: plain(title) }),
    ...(subtitle && { subtitle: plain(subtitle) }),
    bodies: bodies.map(plain),
    area: below(own, title, size),
    ...(footer && { footer: plain(footer) }),
    ...(number && { number: plain(number) }),
    isDark: isLight(words?.ink ?? '#000000')
  }
}

// Words that would be lost on white stand on something dark.
function isLight(ink: string): boolean {
  return contrastOf(readHex(ink) ?? [0, 0, 0], [1, 1, 1]) < 2.2
}

/** An area that keeps away from the title, where that stands above it. */
function below(area: EmuBox, title: FoundPlace | undefined, { height }: Size): EmuBox {
  if (!title || title.box.y > area.y) return area
  const top = Math.max(area.y, Math.min(title.box.y + title.box.height, area.y + height * 0.15))
  return { ...area, y: top, height: area.height - (top - area.y) }
}

function plain({ kind: _, ...place }: FoundPlace): TemplatePlace {
  return place
}
