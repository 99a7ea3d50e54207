import type { MeasuredSlide } from '../../deck/measured-slide.js'
import { type MeasuredParts, measuredParts } from '../../render/drawing/measured-parts.js'
import type { RenderedPage } from '../../render/page-content.js'
import { type PlacedPictures, picturesOf } from '../../render/picture-place.js'
import type { Printer } from './print.js'
import type { PrintCache } from './print-cache.js'

/** The shapes of screens in training rooms. */
export const screens = [
  { name: '16:9', width: 1280, height: 720 },
  { name: '4:3', width: 1024, height: 768 }
] as const

/** The slides on which something does not fit, for each of `screens`; or why nobody could look. `page` is a whole slides.html. */
export async function measureSlides(
  printer: Printer,
  page: Pick<RenderedPage, 'html' | 'images'>,
  pictures: PlacedPictures,
  prints: PrintCache
): Promise<{ readonly screens: readonly (readonly MeasuredSlide[])[] } | { readonly problem: string }> {
  const measured = await prints.cached(['measured', page.html], async () => {
    const asked = await printer.ask(
      page.html,
      screens,
      measureInPage,
      picturesOf(page.images, pictures),
      JSON.stringify(measuredParts)
    )
    return 'problem' in asked ? asked : Buffer.from(JSON.stringify(asked.answers))
  })
  return 'problem' in measured ? measured : { screens: JSON.parse(Buffer.from(measured).toString()) }
}

/** Runs in the page, so it may use nothing from outside of itself. `selectors` is `measuredParts` as JSON. */
function measureInPage(selectors: string): MeasuredSlide[] {
  const parts: MeasuredParts = JSON.parse(selectors)
  // The foot begins with this much empty ground.
  const grace = 8
  // Less of a picture shows nothing.
  const minPictureHeight = 120
  const round = Math.round

  const blockOf = (element: Element): Element => {
    return element.closest(parts.block) ?? element
  }
  const cutOf = (element: Element, pixels: number) => {
    const block = blockOf(element)
    const kind = parts.kinds.find(([selector]) => block.matches(selector))?.[1] ?? 'text'
    const picture = block.querySelector('img')?.alt ?? (block instanceof HTMLImageElement ? block.alt : '')
    const begins = (block.textContent?.trim() || picture).replace(/\s+/g, ' ').slice(0, 60)
    return { kind, classes: [...block.classList], begins, pixels: round(pixels) }
  }
  /** The lines of an element's own text, each as high as its line, not as its letters. */
  const linesOf = (text: Text, parent: Element, first = 0, last = text.length) => {
    const { lineHeight, fontSize } = getComputedStyle(parent)
    const height = Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.4
    const range = document.createRange()
    range.setStart(text, first)
    range.setEnd(text, last)
    return [...range.getClientRects()]
      .filter(({ width }) => width > 0)
      .map(({ left, right, top, bottom }) => {
        const middle = (top + bottom) / 2
        return { left, right, top: middle - height / 2, bottom: middle + height / 2, height }
      })
  }
  const textsOf = (root: Element) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: { text: Text; parent: Element }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && node.data.trim() !== '' && node.parentElement)
        texts.push({ text: node, parent: node.parentElement })
    return texts.filter(({ parent }) => !parent.closest(parts.unseen))
  }

  const measure = (slide: Element): MeasuredSlide => {
    const edge = slide.getBoundingClientRect()
    const foot = slide.querySelector(parts.foot)
    const floor = edge.bottom - (foot?.getBoundingClientRect().height ?? 0) + grace
    const body = slide.querySelector(parts.body)
    const ceiling = Math.max(edge.top, body?.getBoundingClientRect().top ?? edge.top) - grace
    const inFoot = (element: Element) => foot?.contains(element) ?? false
    const inPanel = (element: Element) => element.closest(parts.panel) !== null
    const texts = textsOf(slide)

    let cut: { element: Element; height: number } | undefined
    let over = 0
    let side: { element: Element; pixels: number; size: number } | undefined
    const reach = (
      element: Element,
      box: { left: number; right: number; top: number; bottom: number; height: number }
    ) => {
      if (element.matches(parts.bleeding)) return
      const room = inFoot(element) || inPanel(element) ? edge.bottom : floor
      const above = body?.contains(element) && !inPanel(element) ? ceiling - box.top : edge.top - box.top
      const beyond = Math.max(box.bottom - room, above)
      if (beyond > 1) {
        cut ??= { element, height: box.height }
        over = Math.max(over, beyond)
      }
      const beside = Math.max(box.right - edge.right, edge.left - box.left)
      if (beside > 1 && beside > (side?.pixels ?? 0)) {
        const size = Number.parseFloat(getComputedStyle(element).fontSize)
        side = { element, pixels: beside, size }
      }
    }
    for (const { text, parent } of texts) for (const line of linesOf(text, parent)) reach(parent, line)
    for (const picture of slide.querySelectorAll(parts.drawings)) {
      const { left, right, top, bottom } = picture.getBoundingClientRect()
      reach(picture, { left, right, top, bottom, height: Number.parseFloat(getComputedStyle(slide).lineHeight) })
    }

    // Scripts that part their words by spaces; others may break between any two letters.
    const word =
      /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}]){16,}/gu
    const words = texts.flatMap(({ text, parent }) =>
      [...text.data.matchAll(word)].flatMap(({ 0: found, index }) => {
        const tops = new Set(linesOf(text, parent, index, index + found.length).map(({ top }) => round(top / 4)))
        return tops.size > 1 ? [{ text: found, lines: tops.size }] : []
      })
    )
    const labels = [...slide.querySelectorAll(parts.diagramLabels)].flatMap(label => {
      const box = label.getBoundingClientRect()
      const lines = textsOf(label).flatMap(({ text, parent }) => linesOf(text, parent))
      const height = lines[0]?.height ?? 1
      const beyond = Math.max(0, ...lines.map(({ top, bottom }) => Math.max(bottom - box.bottom, box.top - top)))
      return beyond > height / 2
        ? [{ text: (label.textContent ?? '').trim(), lines: Math.ceil(beyond / height - 0.5) }]
        : []
    })
    const pictures = [...slide.querySelectorAll<HTMLImageElement>(parts.pictures)].flatMap(picture => {
      const { width, height } = picture.getBoundingClientRect()
      // What a box leaves beside the picture is not the picture.
      const shown = Math.min(height, (width * picture.naturalHeight) / Math.max(1, picture.naturalWidth))
      const isSqueezed = height < Math.min(minPictureHeight, picture.naturalHeight) - 1 && shown >= height - 1
      return isSqueezed ? [{ alt: picture.alt, height: round(height) }] : []
    })
    const broken = [...slide.querySelectorAll('img')]
      .filter(({ naturalWidth }) => naturalWidth === 0)
      .map(({ alt }) => alt)
    return {
      id: slide.id,
      ...(cut && { down: { ...cutOf(cut.element, over), lines: Math.max(1, Math.ceil(over / cut.height - 0.2)) } }),
      ...(side && {
        across: {
          ...cutOf(side.element, side.pixels),
          characters: Math.max(1, Math.ceil(side.pixels / (side.size * 0.55)))
        }
      }),
      words,
      labels,
      pictures,
      broken
    }
  }
  return [...document.querySelectorAll(parts.slide)]
    .map(measure)
    .filter(
      ({ down, across, words, labels, pictures, broken }) =>
        down || across || words.length + labels.length + pictures.length + broken.length > 0
    )
}
