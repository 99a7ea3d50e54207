import { h } from 'hastscript'
import { languageName } from '../contents/progress.js'
import { htmlDocument } from '../page.js'
import { style } from '../style.js'
import type { Labels, Templates } from '../templates.js'

/** A deck on the shelf, by its number in the address. */
export interface ShelfDeck {
  readonly number: number
  /** The name of its folder. */
  readonly id: string
  readonly file: string
}

/** The page of a server of ours: its script, and the language of the interface. */
export interface DeskPage {
  readonly language: string
  readonly script: string
}

/** Languages that the interface speaks. */
export const deskLanguages: readonly string[] = ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'pt']

/** What is typed and read anywhere: letters, digits and signs of ASCII, and the marks of texts. */
export const typedText = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')}…’“”–—·←→`

/** The page with all decks: each with its title, a picture, its languages and how it is. Its script asks for these one after the other. */
export async function shelfPage(
  decks: readonly ShelfDeck[],
  templates: Templates,
  { language, script, canOpenFolder }: DeskPage & { readonly canOpenFolder: boolean }
): Promise<string> {
  const { labels } = templates
  const page = await htmlDocument({
    language,
    title: labels.deskTitle,
    fromServer: true,
    fonts: templates.fonts,
    moreText: `${typedText}${deskTexts(labels)}`,
    styles: [style(templates, 'themes/field.css'), style(templates, 'desk/shelf.css')],
    scripts: [script],
    bodyAttributes: { dataLabels: labelsFor(labels) },
    body: [
      h('header', { className: ['shelf-bar'] }, [
        h('h1', labels.deskTitle),
        h('a', { id: 'new', className: ['shelf-new'], href: `new?interface=${language}` }, labels.deskNew),
        languageMenu(labels, language)
      ]),
      h('main', [
        ...(decks.length === 0 ? [empty(labels, language)] : []),
        h(
          'ol',
          { className: ['shelf'] },
          decks.map(deck => card(deck, labels, { language, canOpenFolder }))
        )
      ])
    ]
  })
  return page.html
}

/** Where there is nothing yet, what to do first is the largest thing. */
function empty(labels: Labels, language: string) {
  return h('div', { className: ['shelf-empty'] }, [
    h('p', labels.deskNoLessons),
    h('p', [h('a', { className: ['shelf-new'], href: `new?interface=${language}` }, labels.deskNew)])
  ])
}

function card(
  { number, id, file }: ShelfDeck,
  labels: Labels,
  { language, canOpenFolder }: { readonly language: string; readonly canOpenFolder: boolean }
) {
  return h('li', { dataDeck: String(number) }, [
    h('div', { className: ['shelf-picture'], ariaHidden: 'true', dir: 'ltr' }),
    h('div', { className: ['shelf-text'] }, [
      h('h2', [h('a', { href: `deck/${number}/?interface=${language}`, dir: 'auto' }, id)]),
      h('p', { className: ['shelf-file'], dir: 'ltr' }, file),
      h('ul', { className: ['shelf-languages'] }),
      h('ul', { className: ['shelf-state'], ariaLive: 'polite' }, [h('li', labels.deskReading)]),
      h('ul', { className: ['shelf-actions'] }, [
        h('li', [
          h('a', { className: ['open'], href: `deck/${number}/?interface=${language}` }, labels.deskOpenLesson)
        ]),
        h('li', [h('a', { href: `deck/${number}/files?interface=${language}` }, labels.deskFiles)]),
        h('li', [h('a', { href: `deck/${number}/translations?interface=${language}` }, labels.deskTranslations)]),
        ...(canOpenFolder
          ? [h('li', [h('button', { type: 'button', className: ['open-folder'] }, labels.deskOpenFolder)])]
          : [])
      ])
    ])
  ])
}

function languageMenu(labels: Labels, language: string) {
  return h('label', [
    `${labels.deskLanguage} `,
    h(
      'select',
      { id: 'interface' },
      deskLanguages.map(tag => h('option', { value: tag, lang: tag, selected: tag === language }, languageName(tag)))
    )
  ])
}

/** The words that scripts of the desk say, for an attribute of the page. */
export function labelsFor(labels: Labels): string {
  return JSON.stringify(Object.fromEntries(Object.entries(labels).filter(([name]) => isSaid(name))))
}

/** All that the scripts may write, as text. */
export function deskTexts(labels: Labels): string {
  return Object.entries(labels)
    .flatMap(([name, label]) => (isSaid(name) ? [label] : []))
    .join('')
}

/** Labels of other pages that the desk says, too. */
const saidToo: readonly string[] = ['named', 'none', 'question', 'correctAnswer', 'slideNumber']

function isSaid(label: string): boolean {
  return saidToo.includes(label) || (label.startsWith('desk') && !label.startsWith('deskName'))
}
