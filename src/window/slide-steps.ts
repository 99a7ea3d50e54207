const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY
}

/** Calls `step` with the number of slides that a key goes on by, while nothing has the focus, as before anything was pressed, and `areSlides` says so. */
export function listenForSteps(step: (by: number) => void, areSlides: () => boolean): void {
  document.addEventListener('keydown', event => {
    const by = steps[event.key]
    if (by === undefined || event.target !== document.body || !areSlides()) return
    if (event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const isMirrored = /Left|Right/.test(event.key) && document.getElementById('desk')?.dir === 'rtl'
    step(isMirrored ? -by : by)
  })
}
