/** Pixels after which a press is a drag and no click. */
const threshold = 6

/** Pixels at the ends of the list in which it scrolls, and how far with each move. */
const [edge, step] = [48, 12]

/** Lets slides of the list be dragged to another place. `moved` is called with the number, from 1, of the slide and that of the place. */
export function dragSlides(list: HTMLElement, moved: (from: number, to: number) => void): void {
  let pressed: { readonly number: number; readonly y: number; readonly pointer: number } | undefined
  let place: number | undefined

  const items = () => [...list.children]

  /** The place that something let go at a height would take among all the others. */
  function placeAt(y: number, from: number): number {
    const middles = items().map(item => {
      const { top, height } = item.getBoundingClientRect()
      return top + height / 2
    })
    return middles.filter((middle, index) => index !== from - 1 && middle < y).length + 1
  }

  function show(from: number | undefined, to: number | undefined): void {
    for (const [index, item] of items().entries()) {
      const isPlace = index + 1 === to && from !== undefined && to !== from
      item.classList.toggle('dragged', index + 1 === from && to !== undefined)
      item.classList.toggle('drop-before', isPlace && to < from)
      item.classList.toggle('drop-after', isPlace && to > from)
    }
  }

  function end(): void {
    pressed = undefined
    place = undefined
    show(undefined, undefined)
  }

  list.addEventListener('pointerdown', ({ target, button, clientY, pointerId, pointerType }) => {
    const item = target instanceof Element ? target.closest('li') : null
    // A finger scrolls the list.
    if (!item || button !== 0 || pointerType === 'touch') return
    pressed = { number: items().indexOf(item) + 1, y: clientY, pointer: pointerId }
  })
  list.addEventListener('pointermove', event => {
    if (!pressed || (place === undefined && Math.abs(event.clientY - pressed.y) < threshold)) return
    // What follows is no click on a slide.
    list.setPointerCapture(pressed.pointer)
    place = placeAt(event.clientY, pressed.number)
    show(pressed.number, place)
    const scroller = list.parentElement
    const { top, bottom } = scroller?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
    if (event.clientY < top + edge) scroller?.scrollBy(0, -step)
    else if (event.clientY > bottom - edge) scroller?.scrollBy(0, step)
  })
  list.addEventListener('pointerup', () => {
    const [from, to] = [pressed?.number, place]
    end()
    if (from !== undefined && to !== undefined && to !== from) moved(from, to)
  })
  list.addEventListener('pointercancel', end)
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && place !== undefined) end()
  })
}
