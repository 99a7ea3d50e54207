import { texts } from './desk.js'

/** What the presenter's overview has of its own: the bar above all slides with the clocks, which stand there instead of above the desk, and the way back. */
export function makeOverviewBar() {
  const times = document.querySelector<HTMLElement>('.times')
  const home = times?.parentElement
  return {
    name: texts.overview ?? '',
    opening: texts.opening ?? '',
    bar(close: () => void): HTMLElement {
      const bar = document.createElement('div')
      bar.className = 'overview-bar'
      const name = document.createElement('strong')
      name.textContent = texts.overview ?? ''
      const end = document.createElement('button')
      end.type = 'button'
      end.textContent = `${texts.close} (Esc)`
      end.addEventListener('click', close)
      bar.append(name, ...(times ? [times] : []), end)
      return bar
    },
    closed() {
      if (times) home?.append(times)
    }
  }
}
