import { childOf, isOn, type Xml } from '../open/xml.js'

/** A rectangle on a slide, in EMU. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a group does to the places of what it holds. */
export type Transform = (box: Box) => Box

export const unmoved: Transform = box => box

/** The place that a shape names itself: in `spPr` of most, in `xfrm` of tables and charts. */
export function ownBox(shape: Xml | undefined): Box | undefined {
  const frame = childOf(shape, 'spPr', 'xfrm') ?? childOf(shape, 'xfrm') ?? childOf(shape, 'grpSpPr', 'xfrm')
  return boxOf(frame, 'off', 'ext')
}

function boxOf(frame: Xml | undefined, offset: string, extent: string): Box | undefined {
  const at = childOf(frame, offset)?.attributes
  const size = childOf(frame, extent)?.attributes
  if (!at || !size) return undefined
  return { x: emu(at.x), y: emu(at.y), width: emu(size.cx), height: emu(size.cy) }
}

function emu(text: string | undefined): number {
  const value = Number.parseInt(text ?? '', 10)
  return Number.isFinite(value) ? value : 0
}

/** How a group places what it holds, inside of what is around it. */
export function groupTransform(group: Xml, around: Transform): Transform {
  const frame = childOf(group, 'grpSpPr', 'xfrm')
  const outer = boxOf(frame, 'off', 'ext')
  const inner = boxOf(frame, 'chOff', 'chExt')
  if (!outer || !inner) return around
  const scaleX = inner.width === 0 ? 1 : outer.width / inner.width
  const scaleY = inner.height === 0 ? 1 : outer.height / inner.height
  const isMirrored = isOn(frame?.attributes.flipH)
  return box => {
    const x = (box.x - inner.x) * scaleX
    const width = box.width * scaleX
    return around({
      x: outer.x + (isMirrored ? outer.width - x - width : x),
      y: outer.y + (box.y - inner.y) * scaleY,
      width,
      height: box.height * scaleY
    })
  }
}
