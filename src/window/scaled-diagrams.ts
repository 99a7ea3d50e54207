/** In px: where a window is wide, the list below a drawing stays in sight. */
const widest = 640

/** Draws each diagram above its list, in the width that the reading view leaves it. Screen readers have the list. */
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
        `${Math.min(list.clientWidth, widest) / (drawn.querySelector('svg')?.viewBox.baseVal.width ?? 1120)}`
      )
    }
    scale()
    window.addEventListener('resize', scale)
  }
}
