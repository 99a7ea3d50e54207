import { h } from 'hastscript'
import { type Format, isForEveryone, printedPaper } from '../format.js'
import { formats } from '../formats.js'
import { htmlDocument } from '../page.js'
import { style } from '../style.js'
import type { Templates } from '../templates.js'

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')

/**
 * The author's page of the live preview: what is being written, and the messages beside it. Its script fills it in. Like the
 * command line, whose window it is, it speaks English. `command` is what has to be typed for the program to run, `themes` can be chosen.
 */
export async function previewPage(templates: Templates, command: string, themes: readonly string[]): Promise<string> {
  const page = await htmlDocument({
    language: 'en',
    title: 'Preview',
    fromServer: true,
    fonts: templates.fonts,
    moreText: ascii,
    styles: [style(templates, 'themes/field.css'), style(templates, 'preview/preview.css')],
    scripts: [templates.scripts.preview ?? ''],
    bodyAttributes: { dataCommand: command },
    body: [
      h('header', { className: ['bar'] }, [
        h('h1', { id: 'title' }, 'Preview'),
        h('div', { className: ['tabs'], role: 'group', ariaLabel: 'What to look at' }, formats.flatMap(tab)),
        h('a', { id: 'audience', href: '/slides.html', target: '_blank', rel: ['noopener'] }, 'What the audience sees')
      ]),
      h('main', { className: ['desk'], id: 'desk' }, [
        h('nav', { className: ['thumbnails'], id: 'thumbnails', ariaLabel: 'Slides' }, [
          h('div', { className: ['thumbnail-pictures'], id: 'thumbnail-pictures', dir: 'ltr' }),
          h('ol', { id: 'thumbnail-list' })
        ]),
        h('section', { className: ['stage'], ariaLabel: 'The deck', dir: 'ltr' }, [
          h('div', { className: ['view-bar'] }, [
            viewMenu(themes),
            paperBar,
            looks('screen', 'Screen', screens),
            looks('light', 'Colours', lights)
          ]),
          h('div', { className: ['view'] }, [
            h('div', { id: 'frames' }),
            h('div', { id: 'broken', hidden: true, role: 'alert' }, [
              h('h2', { id: 'broken-title' }, 'The deck has errors.'),
              h('ol', { id: 'errors' })
            ])
          ])
        ]),
        h('section', { className: ['messages'], tabIndex: 0, ariaLabel: 'Messages', dir: 'ltr' }, [
          h('button', { type: 'button', id: 'fold-messages', ariaExpanded: 'true', ariaLabel: 'Messages' }, [
            h('span', { id: 'message-count', ariaHidden: 'true' })
          ]),
          h('p', { id: 'status', role: 'status' }, 'Reading the deck …'),
          h('ol', { id: 'messages' })
        ])
      ])
    ]
  })
  return page.html
}

/** How the deck is looked at, folded away, as it is seldom changed. */
function viewMenu(themes: readonly string[]) {
  return h('details', { className: ['menu'], id: 'view' }, [
    h('summary', 'View'),
    h('div', { className: ['menu-items'] }, [
      h('label', [
        'Theme ',
        h('select', { id: 'theme' }, [
          h('option', { value: '' }, 'as in the deck'),
          ...themes.map(theme => h('option', { value: theme }, theme))
        ])
      ]),
      h('label', { id: 'languages', hidden: true }, ['Language ', h('select', { id: 'language' })])
    ])
  ])
}

/** What stands over paper: a web page while it is written, or the pages that a printer makes of it. */
const paperBar = h('div', { className: ['paper-bar'], id: 'paper-bar', hidden: true }, [
  h('div', { className: ['tabs'], role: 'group', ariaLabel: 'How paper is shown' }, [
    h('button', { type: 'button', className: ['tab'], id: 'as-text', ariaPressed: 'true' }, 'Text'),
    h('button', { type: 'button', className: ['tab'], id: 'as-pages', ariaPressed: 'false' }, 'Pages')
  ]),
  h('label', ['Paper ', select('paper', { a4: 'A4', letter: 'US Letter' })]),
  h('p', { id: 'pages-status', role: 'status' }),
  h('button', { type: 'button', id: 'print-again', hidden: true }, 'Print again'),
  h('a', { id: 'pdf', hidden: true, target: '_blank', rel: ['noopener'] }, 'Open the PDF')
])

/** Buttons for one way to look at the deck, of which one is pressed. */
function looks(id: string, name: string, options: Readonly<Record<string, string>>) {
  return h('div', { className: ['looks'], id, role: 'group', ariaLabel: name }, [
    h('span', { className: ['looks-name'], ariaHidden: 'true' }, name),
    ...Object.entries(options).map(([value, words]) =>
      h('button', { type: 'button', dataLook: value, ariaPressed: String(value === '') }, words)
    )
  ])
}

/** The shapes of screens in training rooms, by the names that the sheet knows them by. */
const screens = { '': '16 : 9', tall: '4 : 3' }

/** What becomes of colours on the way to the eye. */
const lights = { '': 'Full', pale: 'Washed out', grey: 'Grey' }

function select(id: string, options: Readonly<Record<string, string>>) {
  return h(
    'select',
    { id },
    Object.entries(options).map(([value, words]) => h('option', { value }, words))
  )
}

/** A button for a format that the preview shows. What is the facilitator's is served below the address of this page only. */
function tab(format: Format) {
  const { name, previewTab } = format
  if (previewTab === undefined) return []
  const address = isForEveryone(format) ? `/${name}.html` : `${name}.html`
  const data = { dataPage: name, dataAddress: address, dataPdf: printedPaper(format) }
  return h('button', { type: 'button', className: ['tab'], ...data, ariaPressed: 'false' }, previewTab)
}
