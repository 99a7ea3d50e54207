import { hideCountdown } from './countdown.js'
import { makeElement } from './make-element.js'
import { hideAnswer } from './revealed-answer.js'
import { enlargeText } from './shape.js'

// What the overview shows: each slide as a picture with its title, by parts.

/** A part of a lesson in the overview. */
export interface OverviewPart {
  readonly section: HTMLElement
  /** Empty where slides stand before the first part, and those have no name. */
  readonly name: string
  /** As the divider says it; none for what stands before the first part. */
  readonly number: string
  /** The class of its colour. */
  readonly colour: string
}

/** A divider begins a part, which has its title; what stands before the first is the opening. */
export function overviewParts(
  slides: readonly HTMLElement[],
  choose: (slide: number) => void,
  opening = ''
): OverviewPart[] {
  const parts: OverviewPart[] = []
  for (const [index, slide] of slides.entries()) {
    const isDivider = slide.matches('.layout-section, .divider')
    if (isDivider || parts.length === 0) {
      const name = isDivider ? titleOf(slide) : opening
      const number = slide.querySelector('.part-count strong')?.textContent ?? ''
      const colour = [...slide.classList].find(one => /^part-\d$/.test(one)) ?? ''
      const section = makeElement('section', `overview-part ${colour}`)
      const heading = makeElement('h2', '', name)
      heading.dataset.part = number
      if (name) section.append(heading)
      section.append(makeElement('div', 'overview-slides'))
      parts.push({ section, name, number, colour })
    }
    parts.at(-1)?.section.lastElementChild?.append(thumbnail(slide, index, choose))
  }
  return parts
}

function thumbnail(slide: HTMLElement, index: number, choose: (slide: number) => void): HTMLElement {
  const button = makeElement('button', 'overview-slide')
  const picture = makeElement('span', 'overview-picture')
  picture.ariaHidden = 'true'
  picture.inert = true
  picture.append(copyOf(slide))
  const name = makeElement('span', 'overview-name')
  name.append(makeElement('b', '', String(index + 1)), ` ${titleOf(slide)}`)
  button.append(picture, name)
  button.addEventListener('click', () => choose(index))
  return button
}

/** A copy of the slide without the changes that showing it made. */
function copyOf(slide: HTMLElement): HTMLElement {
  const copy = makeElement('div', slide.className)
  copy.classList.remove('past', 'present', 'future')
  copy.append(...[...slide.childNodes].map(node => node.cloneNode(true)))
  enlargeText(copy, 'wide')
  hideCountdown(copy)
  for (const question of copy.querySelectorAll('.quiz').keys()) hideAnswer(copy, question)
  for (const drawn of copy.querySelectorAll('.drawn')) drawn.remove()
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href')
  for (const focusable of copy.querySelectorAll('[tabindex]')) focusable.removeAttribute('tabindex')
  return copy
}

/** What several slides share is seen above the rest of their titles; of two halves with a title each both are said. */
function titleOf(slide: HTMLElement): string {
  const titles = slide.querySelectorAll('.title-rest, .slide-title:not(:has(.title-rest))')
  return [...titles].map(title => title.textContent?.trim()).join(' · ')
}
