import { label, nameOf } from '../labels.js'
import { make, makeText, plain } from './elements.js'
import { type FieldSetup, type FormField, makeField } from './fields.js'
import { type ListPart, makeList, type ShownItem, valuesOf } from './list-part.js'
import { makeTable } from './table-part.js'

/** An attribute, as the server describes it. */
type Attribute = Omit<FieldSetup, 'choices'> & { readonly values: readonly string[] }

/** A block as the server sends it for a form. */
export interface ShownForm {
  readonly name: string
  readonly line: number
  readonly about: string
  readonly fields: readonly Attribute[]
  readonly attributes: Readonly<Record<string, string>>
  readonly itemFields: readonly Attribute[]
  readonly parts: readonly ShownPart[]
  readonly added: readonly { readonly name: string; readonly about: string }[]
  readonly verbs?: Readonly<Record<string, readonly string[]>>
  readonly slides?: readonly { readonly id: string; readonly title: string }[]
}

type ShownPart =
  | { readonly type: 'text' | 'block'; readonly name?: string; readonly about?: string; readonly text: string }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'list'; readonly hasBoxes: boolean; readonly items: readonly ShownItem[] }

/** The form of a block on the page. */
export interface BlockForm {
  readonly elements: readonly HTMLElement[]
  read(): object
  /** Shows what is wrong, by the paths of fields. */
  faults(faults: Readonly<Record<string, string>>): void
  focus(): void
}

/** Makes the form of a block: its attributes first, then what stands in it in order, and last what may be added. */
export function makeForm(form: ShownForm): BlockForm {
  const fields: Readonly<Record<string, FormField>> = Object.fromEntries(
    form.fields.map(field => [field.name, makeField(asField(field), form.attributes[field.name])])
  )
  const parts = form.parts.map(part => makePart(part, form))
  const added = form.added.map(({ name, about }) => ({ name, ...makeProse(nameOf(name), about, '') }))
  const attributes = make('div', 'form-fields', ...Object.values(fields).map(({ element }) => element))

  function all(): readonly (readonly [string, FormField])[] {
    const ofItems = parts.flatMap(({ list }, at) =>
      form.itemFields.flatMap(({ name }) =>
        Array.from({ length: 200 }, (_, item) => list?.field(item, name)).flatMap((field, item) =>
          field ? [[`${at}.${item}.${name}`, field] as const] : []
        )
      )
    )
    return [...Object.entries(fields), ...ofItems]
  }

  return {
    elements: [attributes, ...parts.map(({ element }) => element), ...added.map(({ element }) => element)],
    read: () => ({
      attributes: valuesOf(fields),
      parts: parts.map(part => part.read()),
      added: Object.fromEntries(
        added.flatMap(({ name, text }) => (text.value.trim() === '' ? [] : [[name, text.value]]))
      )
    }),
    faults(faults) {
      const shown = all()
      for (const [path, field] of shown) field.fault(faults[path])
      shown.find(([path]) => path in faults)?.[1].focus()
    },
    focus() {
      const [first] = parts
      ;(first?.element ?? attributes).querySelector<HTMLElement>('textarea, input, select')?.focus()
    }
  }
}

function asField({ values, ...field }: Attribute): FieldSetup {
  return { ...field, choices: values }
}

interface FormPart {
  readonly element: HTMLElement
  readonly list?: ListPart
  read(): object
}

function makePart(part: ShownPart, form: ShownForm): FormPart {
  if (part.type === 'table') return makeTable(part.rows)
  if (part.type === 'list') {
    const { verbs, slides, itemFields } = form
    const fields = itemFields.map(asField)
    const setup = { hasBoxes: part.hasBoxes, fields, ...(verbs && { verbs }), ...(slides && { slides }) }
    const list = makeList(part.items, setup)
    return { element: list.element, list, read: list.read }
  }
  const isQuestion = form.name === 'quiz' && part.type === 'text'
  const name = part.type === 'block' ? nameOf(part.name ?? '') : isQuestion ? label('question') : label('deskFormText')
  const prose = makeProse(name, part.about ?? '', part.text)
  return { element: prose.element, read: () => ({ type: part.type, text: prose.text.value }) }
}

/** A text with its name above it. */
function makeProse(name: string, about: string, text: string) {
  const field = makeText(text, name)
  const hint = make('span', 'hint', plain(about))
  hint.lang = 'en'
  hint.dir = 'ltr'
  const title = make('span', 'form-name', name)
  return { element: make('div', 'wide', title, ...(about === '' ? [] : [' ', hint]), field), text: field }
}
