import { makeElement } from './make-element.js'
import { setUpOverview } from './overview.js'

/**
 * Sets up the bar above a deck that is read: its title, how far the reader is, and behind the button `back` to the slides one that
 * shows all of them by parts.
 */
export function setUpReadingBar(back: HTMLElement, texts: Readonly<Record<string, string>>): void {
  const slides = [...document.querySelectorAll<HTMLElement>('.slides > .slide')]
  const bar = back.parentElement
  const title = makeElement('span', 'read-title', document.title)
  const place = makeElement('span', 'read-place')
  const contents = makeElement('button', 'read-contents')
  contents.ariaLabel = contents.title = texts.overview ?? ''
  // The slide at the upper edge of the window, from 0; the last one where there is nothing more to scroll.
  const current = () => {
    const isAtEnd = innerHeight + scrollY > document.documentElement.scrollHeight - 2
    const first = slides.findIndex(slide => slide.getBoundingClientRect().bottom > innerHeight / 4)
    return isAtEnd || first < 0 ? slides.length - 1 : first
  }
  const go = (slide: number) => slides[slide]?.scrollIntoView()
  const overview = setUpOverview({ slides, title: document.title, texts, current, go })
  contents.addEventListener('click', overview.toggle)
  bar?.classList.add('read-bar')
  back.before(title, place)
  back.after(contents)
  const tell = () => {
    const number = current() + 1
    place.textContent = `${number} / ${slides.length}`
    bar?.style.setProperty('--read', `${number / slides.length}`)
  }
  tell()
  document.addEventListener('scroll', tell, { passive: true })
}
