import type { Element } from 'hast'
import { h } from 'hastscript'
import { htmlDocument } from '../page.js'
import { style } from '../style.js'
import type { Labels, Templates } from '../templates.js'
import { type DeskPage, deskTexts, labelsFor, typedText } from './shelf-page.js'

/** A page of the desk with forms: one thing that is done with a lesson, or with all of them. */
export interface TaskPage extends DeskPage {
  readonly title: string
  /** Where the page stands below the address of the desk: `../../` for a page of a lesson. */
  readonly shelf: string
  /** What is done here, as its title and in a sentence. The title is absent where it is that of the page. */
  readonly head: { readonly title?: string; readonly about: string }
  /** Links to what else can be done with the same lesson. */
  readonly links?: readonly Element[]
  readonly body: readonly Element[]
  /** True where two texts stand side by side. */
  readonly isWide?: true
  /** Data for its script, by name. */
  readonly data?: Readonly<Record<string, string>>
  /** What the script shows that is neither in the body nor among the labels of the desk. */
  readonly moreText?: string
}

/** Draws a page of the desk with forms, with the way back to the shelf. */
export async function taskPage(templates: Templates, page: TaskPage): Promise<string> {
  const { labels } = templates
  const { language, title, shelf, head, links = [], body, data = {}, script, moreText = '' } = page
  const drawn = await htmlDocument({
    language,
    title,
    fromServer: true,
    fonts: templates.fonts,
    moreText: `${typedText}${deskTexts(labels)}${moreText}`,
    styles: [style(templates, 'themes/field.css'), style(templates, 'desk/tasks.css')],
    scripts: [script],
    bodyAttributes: { dataLabels: labelsFor(labels), ...data },
    body: [
      h('header', { className: ['task-bar'] }, [
        h('a', { id: 'shelf', href: `${shelf}?interface=${language}` }, labels.deskTitle),
        h('h1', { dir: 'auto' }, title),
        ...(links.length > 0 ? [h('nav', { ariaLabel: labels.deskLesson }, [...links])] : [])
      ]),
      h('main', { className: page.isWide ? ['task', 'wide'] : ['task'] }, [
        h('div', { className: ['task-head'] }, [...(head.title ? [h('h2', head.title)] : []), h('p', head.about)]),
        ...body
      ])
    ]
  })
  return drawn.html
}

/** The pages of a lesson, by their address below that of the lesson. */
const lessonPages = { '': 'deskWrite', files: 'deskFiles', translations: 'deskTranslations' } as const

/** Links between the pages of one lesson. `here` is the one that they stand on. */
export function lessonLinks(here: keyof typeof lessonPages, labels: Labels, language: string): Element[] {
  return Object.entries(lessonPages).map(([name, label]) =>
    h(
      'a',
      {
        id: `go-${name || 'write'}`,
        href: `./${name}?interface=${language}`,
        ariaCurrent: name === here ? 'page' : undefined
      },
      labels[label]
    )
  )
}

/** A field of a form with its name before it. */
export function field(name: string, control: Element, hint?: string): Element {
  return h('p', { className: ['field'] }, [
    h('label', [h('span', { className: ['field-name'] }, name), ' ', control]),
    ...(hint === undefined ? [] : [' ', h('span', { className: ['hint'] }, hint)])
  ])
}

/** A choice among a few: values with their words. */
export function choice(
  name: string,
  options: Readonly<Record<string, string>>,
  chosen: string | undefined,
  attributes: Readonly<Record<string, string>> = {}
): Element {
  return h(
    'select',
    { name, id: name, ...attributes },
    Object.entries(options).map(([value, words]) => h('option', { value, selected: value === chosen }, words))
  )
}

/** A box to tick, with its words behind it. */
export function tick(name: string, value: string, words: readonly (string | Element)[], isTicked: boolean): Element {
  return h('label', { className: ['tick'] }, [
    h('input', { type: 'checkbox', name, value, checked: isTicked }),
    h('span', [...words])
  ])
}
