/** A swipe covers at least this distance in CSS pixels, in at most this many milliseconds. */
const minDistance = 50
const maxDuration = 800
/** Swipes that start this close to a side, in CSS pixels, belong to the browser or the phone. */
const edge = 20

/** Calls `forward` or `back`, by the page's reading direction, when one finger swipes sideways. Scrolling, selecting text and pinching are left to the browser. */
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
    const isSwipe = Math.abs(across) >= minDistance && Math.abs(across) > 2 * Math.abs(down)
    const isQuick = timeStamp - start.at <= maxDuration
    start = undefined
    if (!isSwipe || !isQuick || !getSelection()?.isCollapsed) return
    if (across < 0) leftwards()
    else rightwards()
  })
}

function isAtEdge(x: number): boolean {
  return x < edge || x > innerWidth - edge
}

/** In a zoomed page one finger pans. */
function isZoomed(): boolean {
  return (visualViewport?.scale ?? 1) > 1.05
}

function scrollsSideways(target: EventTarget | null): boolean {
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement)
    if (element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX))
      return true
  return false
}
