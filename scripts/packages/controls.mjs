/** Two arrows. Those of reveal.js lead below slides, too, and teach how to use them: six times as much. */
export class Controls {
  constructor(reveal) {
    this.reveal = reveal
  }
  render() {
    this.element = document.createElement('aside')
    this.element.className = 'controls'
    this.arrows = ['left', 'right'].map(side => {
      const arrow = document.createElement('button')
      arrow.className = `navigate-${side}`
      arrow.append(document.createElement('div'))
      arrow.firstChild.className = 'controls-arrow'
      arrow.onclick = () => {
        this.reveal.onUserInput()
        this.reveal[side]()
      }
      return arrow
    })
    this.element.append(...this.arrows)
    this.reveal.getRevealElement().append(this.element)
  }
  configure({ controls }) {
    this.element.style.display = controls ? 'block' : 'none'
  }
  bind() {}
  unbind() {}
  /** An arrow that leads nowhere is disabled; one that leads to a step of the same slide is fainter. */
  update() {
    const routes = this.reveal.availableRoutes()
    const { prev, next } = this.reveal.fragments.availableRoutes()
    const step = this.reveal.getConfig().rtl ? { left: next, right: prev } : { left: prev, right: next }
    for (const [at, side] of ['left', 'right'].entries()) {
      const arrow = this.arrows[at]
      arrow.disabled = !routes[side] && !step[side]
      arrow.classList.toggle('enabled', !arrow.disabled)
      arrow.classList.toggle('fragmented', step[side])
    }
  }
  destroy() {
    this.element.remove()
  }
}
