/** How far a finger has to go for a swipe, in CSS pixels, and within how many milliseconds. */
const leastWay = 50
const mostTime = 800
/** Along the edges, browsers and phones take swipes for themselves. */
const edge = 20

/** Tells of a finger that swipes sideways, on or back as the page is read. One that scrolls, selects or is one of two that zoom is left to the browser. */
export function listenForSwipes(forward: () => void, back: () => void): void {
  const [leftwards, rightwards] = document.documentElement.dir === 'rtl' ? [back, forward] : [forward, back]
  let start: { x: number; y: number; at: number } | undefined
  document.addEventListener(
    'touchstart',
    ({ touches, target, timeStamp }) => {
      const [finger] = touches
      const isFree =
        touches.length === 1 && finger && !isAtEdge(finger.clientX) && !isZoomed() && !scrollsSideways(target)
      start = isFree ? { x: finger.clientX, y: finger.clientY, at: timeStamp } : undefined
    },
    { passive: true }
  )
  document.addEventListener('touchcancel', () => {
    start = undefined
  })
  document.addEventListener('touchend', ({ changedTouches, timeStamp }) => {
    const [finger] = changedTouches
    if (!start || !finger) return
    const [across, down] = [finger.clientX - start.x, finger.clientY - start.y]
    const isSwipe = Math.abs(across) >= leastWay && Math.abs(across) > 2 * Math.abs(down)
    const isQuick = timeStamp - start.at <= mostTime
    start = undefined
    if (!isSwipe || !isQuick || !getSelection()?.isCollapsed) return
    if (across < 0) leftwards()
    else rightwards()
  })
}

function isAtEdge(x: number): boolean {
  return x < edge || x > innerWidth - edge
}

/** In a page that is zoomed in, a finger moves about the page. */
function isZoomed(): boolean {
  return (visualViewport?.scale ?? 1) > 1.05
}

function scrollsSideways(target: EventTarget | null): boolean {
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement)
    if (element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX))
      return true
  return false
}
