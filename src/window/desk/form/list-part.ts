import { label, nameOf } from '../labels.js'
import { make, makeButton, makeText, makeTick } from './elements.js'
import { type FieldSetup, type FormField, makeField } from './fields.js'

/** An item of a list, as the server sends it. */
export interface ShownItem {
  readonly text: string
  readonly isTicked?: boolean
  readonly attributes: Readonly<Record<string, string>>
  /** Of a learning outcome: the ids of the slides that teach it. */
  readonly slides?: readonly string[]
}

interface ListSetup {
  /** Whether its items are answers, of which some are right. */
  readonly hasBoxes: boolean
  readonly fields: readonly FieldSetup[]
  readonly verbs?: Readonly<Record<string, readonly string[]>>
  readonly slides?: readonly { readonly id: string; readonly title: string }[]
}

interface OpenItem {
  readonly from: number | undefined
  readonly element: HTMLElement
  readonly fields: Readonly<Record<string, FormField>>
  readonly text: HTMLTextAreaElement
  read(): object
}

/** A list whose items can be changed, moved, added and taken out. */
export interface ListPart {
  readonly element: HTMLElement
  read(): object
  /** The field of an attribute, by the number of its item. */
  field(item: number, name: string): FormField | undefined
}

/** Makes a list of a form. */
export function makeList(items: readonly ShownItem[], setup: ListSetup): ListPart {
  let open: OpenItem[] = items.map((item, from) => makeItem(item, from))
  const list = make('ol', 'form-items')
  const more = makeButton(label('deskFormAddItem'), () => {
    const item = makeItem({ text: '', attributes: {}, ...(setup.hasBoxes && { isTicked: false }) }, undefined)
    open.push(item)
    list.append(item.element)
    item.text.focus()
  })
  list.append(...open.map(({ element }) => element))

  function makeItem(item: ShownItem, from: number | undefined): OpenItem {
    const text = makeText(item.text, label('deskFormItem'))
    const tick = setup.hasBoxes ? makeTick(label('correctAnswer'), item.isTicked === true) : undefined
    const fields = Object.fromEntries(
      setup.fields.map(field => [field.name, makeField(field, item.attributes[field.name])])
    )
    const slides = setup.slides && slidesOf(setup.slides, item.slides ?? [])
    const element = make('li', '')
    const act = (name: string, step: number) =>
      makeButton(label(name), () => {
        move(made, step)
        ;(element.isConnected ? text : more).focus()
      })
    element.append(
      text,
      ...(tick ? [tick.element] : []),
      ...(setup.verbs ? [verbPicker(setup.verbs, text)] : []),
      ...setup.fields.map(field => shownField(field, fields[field.name], item.attributes[field.name])),
      ...(slides ? [slides.element] : []),
      make('p', 'actions', act('deskFormUp', -1), act('deskFormDown', 1), act('deskFormRemove', 0))
    )
    const made: OpenItem = {
      from,
      element,
      fields,
      text,
      read: () => ({
        ...(from !== undefined && { from }),
        text: text.value,
        ...(tick && (item.isTicked !== undefined || tick.isTicked()) && { isTicked: tick.isTicked() }),
        attributes: valuesOf(fields),
        ...(slides && { slides: slides.chosen() })
      })
    }
    return made
  }

  /** Moves an item up or down; a step of 0 takes it out. */
  function move(item: OpenItem, step: number): void {
    const at = open.indexOf(item)
    const to = Math.min(Math.max(at + step, 0), open.length - 1)
    open = step === 0 ? open.filter(one => one !== item) : open.toSpliced(at, 1).toSpliced(to, 0, item)
    list.replaceChildren(...open.map(({ element }) => element))
  }

  return {
    element: make('div', 'wide', list, more),
    // An item without a word is none.
    read: () => ({ type: 'list', items: open.filter(({ text }) => text.value.trim() !== '').map(item => item.read()) }),
    field: (item, name) => open.filter(({ text }) => text.value.trim() !== '')[item]?.fields[name]
  }
}

/** A free text that few items have, such as an icon, is folded away until it is wanted. */
function shownField(
  { name, choices, points }: FieldSetup,
  field: FormField | undefined,
  value: string | undefined
): HTMLElement | string {
  if (!field) return ''
  const isRare = value === undefined && choices.length === 0 && !points
  return isRare ? make('details', 'wide', make('summary', '', nameOf(name)), field.element) : field.element
}

/** What fields hold, by their names. */
export function valuesOf(fields: Readonly<Record<string, FormField>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = field.value()
      return value === undefined ? [] : [[name, value]]
    })
  )
}

/** A list of verbs by level; the chosen one takes the place of the verb that a text begins with, or goes before its first word. */
function verbPicker(verbs: Readonly<Record<string, readonly string[]>>, text: HTMLTextAreaElement): HTMLElement {
  const chooser = make('select', '')
  chooser.append(new Option('', ''))
  for (const [level, words] of Object.entries(verbs)) {
    const group = make('optgroup', '', ...words.map(verb => new Option(verb, verb)))
    group.label = level
    chooser.append(group)
  }
  const known = new Set(
    Object.values(verbs)
      .flat()
      .map(verb => verb.toLowerCase())
  )
  chooser.addEventListener('change', () => {
    if (chooser.value === '') return
    const [first = ''] = /^\S+/.exec(text.value) ?? []
    const rest = known.has(first.toLowerCase()) ? text.value.slice(first.length).trimStart() : text.value
    const isUpper = first === '' || first[0] !== first[0]?.toLowerCase()
    const verb = isUpper ? chooser.value.replace(/^./u, letter => letter.toUpperCase()) : chooser.value
    text.value = `${verb} ${rest}`
    chooser.value = ''
    text.focus()
  })
  return make('label', 'field', label('deskFormVerb'), ' ', chooser)
}

function slidesOf(slides: readonly { readonly id: string; readonly title: string }[], chosen: readonly string[]) {
  const ticks = slides.map(({ id, title }, index) => makeTick(`${index + 1} ${title || id}`, chosen.includes(id)))
  const numbers = slides.flatMap(({ id }, index) => (chosen.includes(id) ? [index + 1] : []))
  const words = label('named', { name: label('deskFormSlides'), value: numbers.join(', ') || label('none') })
  return {
    element: make('details', 'wide', make('summary', '', words), ...ticks.map(({ element }) => element)),
    chosen: () => slides.filter((_, index) => ticks[index]?.isTicked()).map(({ id }) => id)
  }
}
