import { label, nameOf } from '../labels.js'
import { make, makeTick, plain } from './elements.js'

/** One field of a form, as the server describes it. */
export interface FieldSetup {
  /** How it is called in the text. */
  readonly name: string
  readonly description: string
  /** What it may be, where that is a list. */
  readonly choices: readonly string[]
  readonly isRequired?: boolean
  /** Whether it is there or not, without a value. */
  readonly isFlag?: boolean
  /** Points of the lesson that it names by their numbers. */
  readonly points?: readonly { readonly number: number; readonly text: string }[]
}

/** A field on the page. */
export interface FormField {
  readonly element: HTMLElement
  /** What is written there; undefined where nothing is. */
  value(): string | undefined
  /** Says what is wrong; nothing takes that away. */
  fault(words: string | undefined): void
  focus(): void
}

let made = 0

/** Makes the field that fits what it may hold: boxes to tick, a list to choose from, or a line of text. */
export function makeField(setup: FieldSetup, value: string | undefined, id = `field-${++made}`): FormField {
  const { points } = setup
  if (setup.isFlag) return flagField(setup, value)
  // One or none of the points is chosen from a list; several are ticked.
  if (points && points.length > 0 && setup.name === 'outcomes') return pointsField(setup, value, points)
  const choices: readonly (readonly [string, string])[] =
    points?.map(({ number, text }) => [String(number), `${number} ${text}`]) ??
    setup.choices.map(choice => [choice, choice])
  const field = choices.length > 0 ? chooser(choices, value ?? '') : make('input', '')
  if (field instanceof HTMLInputElement) field.dir = 'auto'
  field.id = id
  field.value = value ?? ''
  field.required = setup.isRequired === true
  field.setAttribute('aria-describedby', `${id}-about ${id}-fault`)
  const name = make('label', '', `${nameOf(setup.name)}${setup.isRequired ? ' *' : ''}`)
  name.htmlFor = id
  name.title = setup.name
  const fault = make('span', 'fault')
  fault.id = `${id}-fault`
  return {
    element: make('div', 'field', name, ' ', about(setup, `${id}-about`), field, fault),
    value: () => field.value.trim() || undefined,
    fault: words => showFault(field, fault, words),
    focus: () => field.focus()
  }
}

function chooser(choices: readonly (readonly [string, string])[], value: string): HTMLSelectElement {
  const field = make('select', '')
  const known = choices.some(([choice]) => choice === value) || value === '' ? choices : [[value, value], ...choices]
  field.append(new Option('', ''), ...known.map(([choice, words]) => new Option(words, choice)))
  return field
}

function about({ description }: FieldSetup, id: string): HTMLElement {
  const words = make('span', 'hint', plain(description))
  words.id = id
  words.lang = 'en'
  words.dir = 'ltr'
  return words
}

function flagField(setup: FieldSetup, value: string | undefined): FormField {
  const tick = makeTick(nameOf(setup.name), value !== undefined)
  const id = `field-${++made}`
  tick.element.querySelector('input')?.setAttribute('aria-describedby', id)
  return {
    element: make('div', 'field', tick.element, ' ', about(setup, id)),
    value: () => (tick.isTicked() ? '' : undefined),
    fault: () => {},
    focus: () => tick.element.querySelector('input')?.focus()
  }
}

function pointsField(
  setup: FieldSetup,
  value: string | undefined,
  points: readonly { readonly number: number; readonly text: string }[]
): FormField {
  const chosen = (value ?? '').split(/[\s,]+/)
  const ticks = points.map(({ number, text }) => makeTick(`${number} ${text}`, chosen.includes(String(number))))
  const id = `field-${++made}`
  const group = make('fieldset', 'field wide', make('legend', '', nameOf(setup.name)), about(setup, id))
  group.setAttribute('aria-describedby', id)
  group.append(...ticks.map(({ element }) => element))
  // Numbers of points that are not there stay.
  const unknown = chosen.filter(number => number !== '' && !points.some(point => String(point.number) === number))
  return {
    element: group,
    value: () => {
      const ticked = points.filter((_, index) => ticks[index]?.isTicked()).map(({ number }) => String(number))
      const now = [...ticked, ...unknown]
      // As it was written, where nothing is changed.
      const isSame = now.length === chosen.length && now.every(number => chosen.includes(number))
      return now.length === 0 ? undefined : isSame ? value : now.join(' ')
    },
    fault: () => {},
    focus: () => group.querySelector('input')?.focus()
  }
}

function showFault(field: HTMLElement, place: HTMLElement, words: string | undefined): void {
  place.textContent = words === undefined ? '' : plain(label('deskExpected', { value: words }))
  field.setAttribute('aria-invalid', String(words !== undefined))
}
