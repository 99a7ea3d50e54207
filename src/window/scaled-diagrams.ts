/** In px: a drawing is no wider than this. */
const widest = 760

/** Draws each diagram above its list, in the width that the reading view leaves it. Screen readers have the list, and so has who looks at a narrow window. */
export function drawDiagrams(): void {
  for (const list of document.querySelectorAll('.diagram')) {
    // Tiles are the cards that the list is.
    if (!list.querySelector('path:not(.icon *, .tile, .edge)')) continue
    const drawn = list.cloneNode(true)
    if (!(drawn instanceof HTMLElement)) continue
    drawn.classList.add('drawn')
    drawn.ariaHidden = 'true'
    drawn.inert = true
    list.before(drawn)
    const scale = () => {
      drawn.style.setProperty(
        'zoom',
        `${Math.min(drawn.parentElement?.clientWidth ?? 0, widest) / (drawn.querySelector('svg')?.viewBox.baseVal.width ?? 1120)}`
      )
    }
    scale()
    window.addEventListener('resize', scale)
  }
}
