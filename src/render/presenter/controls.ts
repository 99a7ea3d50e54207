import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Deck } from '../../deck/deck.js'
import { pageId } from '../../deck/links.js'
import type { Schedule } from '../../deck/schedule.js'
import { breakBetweenWords } from '../drawing/break-lines.js'
import { drawIcon } from '../drawing/draw-icon.js'
import { fill, type Labels } from '../templates.js'

/** The bar above the desk: the time that has passed and the pace first, then the time on this slide and the time of day; the title and what is seldom needed stand at the end. */
export function controls(deck: Deck, labels: Labels): Element {
  return h('header', { className: ['bar'] }, [
    h('div', { className: ['times'] }, [
      h('div', { className: ['timer'] }, [reading('elapsed', labels.elapsed, 'off'), run(labels), reset(labels)]),
      reading('pace', labels.plan, 'polite'),
      reading('slide-time', labels.thisSlide, 'off', 'slide-planned'),
      reading('clock', labels.clock, 'off')
    ]),
    h('h1', deck.frontMatter.title),
    h('div', { className: ['buttons'] }, [
      h('button', { type: 'button', id: pageId('blank') }, labels.blankScreen),
      symbol('smaller', 'A−', labels.smallerText),
      symbol('larger', 'A+', labels.largerText),
      symbol('show-keys', '?', labels.keys)
    ])
  ])
}

/** `live` is `off` for what changes every second: nobody wants to hear that. `of` is where it says of how much. */
function reading(id: string, name: string, live: 'off' | 'polite', of?: string): Element {
  const output = h('output', { id: pageId(id), ariaLive: live }, '–')
  const whole = of ? h('span', [output, ' ', h('span', { id: pageId(of), className: ['name'] })]) : output
  return h('p', { className: ['reading', id], title: name }, [h('span', { className: ['name'] }, name), whole])
}

/** Starts and pauses the clock: its name is seen while the clock stands still. */
function run({ start }: Labels): Element {
  return h('button', { type: 'button', id: pageId('run'), className: ['timer-button', 'primary'], title: start }, [
    ...drawIcon('play'),
    ...drawIcon('pause'),
    h('span', { id: pageId('run-name') }, start)
  ])
}

/** Resets the clock, at its second press. */
function reset({ resetTimer }: Labels): Element {
  return h('button', { type: 'button', id: pageId('reset'), className: ['timer-button'], title: resetTimer }, [
    ...drawIcon('history'),
    h('span', { id: pageId('reset-name'), className: ['unseen'] }, resetTimer)
  ])
}

/** A button that shows a sign and has its name in words. */
function symbol(id: string, sign: string, name: string): Element {
  return h('button', { type: 'button', id: pageId(id), title: name }, [
    h('span', { ariaHidden: 'true' }, sign),
    h('span', { className: ['unseen'] }, name)
  ])
}

/** Breaks to choose from, in minutes. */
const breaks = [5, 10, 15, 30]

/** A time that runs down before the room: of the slide's activity, or of a break. */
export function countdown(labels: Labels): Element {
  const button = (id: string, label: string, className: string[] = []) =>
    h('button', { type: 'button', id: pageId(id), className }, label)
  return h('section', { className: ['countdown-desk'], id: pageId('countdown'), ariaLabel: labels.countdown }, [
    h('div', { id: pageId('countdown-idle'), hidden: true }, [
      h('span', { className: ['name'] }, labels.activity),
      h('output', { id: pageId('countdown-planned'), ariaLive: 'off' }, ''),
      button('countdown-start', labels.startCountdown, ['primary'])
    ]),
    h('div', { id: pageId('break-idle') }, [
      h('details', { className: ['break-menu'], id: pageId('break-menu') }, [
        h('summary', labels.break),
        h(
          'div',
          { className: ['break-times'], role: 'group', ariaLabel: labels.break },
          breaks.map(minutes =>
            h('button', { type: 'button', dataBreak: minutes }, fill(labels.minutesShort, { minutes }))
          )
        )
      ])
    ]),
    h('div', { id: pageId('countdown-running'), hidden: true }, [
      h('span', { className: ['name'], id: pageId('countdown-name') }, labels.activity),
      h('output', { id: pageId('countdown-left'), ariaLive: 'off' }, ''),
      button('countdown-pause', labels.pause),
      button('countdown-more', labels.oneMinuteMore),
      button('countdown-end', labels.endCountdown)
    ])
  ])
}

/** What the mouse over the picture of the slide is in front of the room, and the overview of all slides. */
export function tools(labels: Labels): Element {
  const pressed = { ariaPressed: 'false' } as const
  return h('div', { className: ['tools'] }, [
    h('div', { className: ['pointers'], role: 'group', ariaLabel: labels.pointer }, [
      tool('dot', 'target', labels.pointerDot, pressed),
      tool('spotlight', 'light', labels.pointerSpotlight, pressed)
    ]),
    tool('overview', 'layers', labels.overview)
  ])
}

/** A button with an icon and its name, which is hidden from the eye where there is no room for it. */
function tool(id: string, icon: string, name: string, more: { readonly ariaPressed?: 'false' } = {}): Element {
  return h('button', { type: 'button', id: pageId(id), className: ['tool'], title: name, ...more }, [
    ...drawIcon(icon),
    h('span', { className: ['tool-name'] }, name)
  ])
}

/** The way back and on, and where the lesson is. */
export function moves(labels: Labels): Element {
  return h('div', { className: ['steps-buttons'] }, [
    symbol('previous', '‹', labels.previousSlide),
    h('output', { id: pageId('position') }, ''),
    symbol('forward', '›', labels.nextSlide)
  ])
}

/** The lesson's plan: every slide with the minute it is due, to jump to. */
export function plan({ slides }: Schedule, labels: Labels, language: string): Element {
  return h('nav', { className: ['plan'], ariaLabel: labels.goTo }, [
    h('div', { className: ['plan-rows'] }, [
      h(
        'ol',
        slides.map(({ slide, number, start }) => {
          const [words, lead] = planTitle(slide.title, language)
          const value = words || fill(labels.slideNumber, { number })
          const name = breakBetweenWords([{ type: 'text', value }], language)
          const className = slide.kind === 'section' ? ['opens-part'] : []
          return h('li', [
            h('button', { type: 'button', dataGo: number - 1, className }, [
              h('span', { className: ['due'] }, hours(start)),
              ' ',
              h('span', [...name, ...(lead ? [' ', h('small', lead)] : [])])
            ])
          ])
        })
      )
    ])
  ])
}

/** A title with what tells it from its neighbours first, and before its colon in small letters, as a row has room for little: `Unity and direction`, `Mission HQ responsibilities`. */
export function planTitle(title: string, language: string): readonly [title: string, lead?: string] {
  const [, lead = '', rest = ''] = /^(.{13,}?)(?::\s+|：)(.+)$/.exec(title) ?? []
  if (rest === '') return [title]
  return [rest.replace(/^./u, initial => initial.toLocaleUpperCase(language)), lead]
}

/** Minutes as hours and minutes: `0:35`. */
function hours(minutes: number): string {
  const whole = Math.round(minutes)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** The window that says what the keys do. */
export function keyHelp(labels: Labels): Element {
  const lines = [
    labels.keyMoves,
    labels.keyEnds,
    labels.keyNumber,
    labels.keyLastViewed,
    labels.keyOverview,
    labels.keyAnswer,
    labels.keyCountdown,
    labels.keyPointer,
    labels.keyZoom,
    labels.keyBlack,
    labels.keyWhite,
    labels.keyStart,
    labels.keySwipe,
    labels.keyScroll
  ]
  return h('dialog', { id: pageId('keys'), className: ['keys'], ariaLabelledBy: [pageId('keys-title')] }, [
    h('h2', { id: pageId('keys-title') }, labels.keys),
    h('dl', lines.flatMap(keyLine)),
    h('button', { type: 'button', id: pageId('hide-keys'), className: ['primary'] }, labels.deskClose)
  ])
}

/** The keys before the colon, and what they do. */
function keyLine(line: string): Element[] {
  const [, keys, use] = /^(.*?)\s?[:：]\s?(.*)$/.exec(line) ?? []
  return keys !== undefined && use !== undefined
    ? [h('dt', keys), h('dd', use)]
    : [h('dd', { className: ['alone'] }, line)]
}
