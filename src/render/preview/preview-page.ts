import { h } from 'hastscript'
import { type Format, isForEveryone, printedPaper } from '../format.js'
import { formats } from '../formats.js'
import { htmlDocument } from '../page.js'
import { style } from '../style.js'
import type { Templates } from '../templates.js'
import { foot, windows } from './tools.js'

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
    styles: [
      style(templates, 'themes/field.css'),
      style(templates, 'preview/preview.css'),
      style(templates, 'preview/bar.css'),
      style(templates, 'preview/foot.css'),
      style(templates, 'preview/narrow.css')
    ],
    scripts: [templates.scripts.preview ?? ''],
    bodyAttributes: { dataCommand: command },
    body: [
      h('header', { className: ['bar'] }, [
        h('h1', { id: 'title' }, 'Preview'),
        h('label', { className: ['choice'], id: 'languages', hidden: true }, [select('language', {}, 'Language')]),
        h('div', { className: ['tabs'], role: 'group', ariaLabel: 'What to look at' }, formats.flatMap(tab)),
        windows
      ]),
      paperBar,
      foot(themes),
      h('main', { className: ['desk', 'without-messages'], id: 'desk' }, [
        h('nav', { className: ['thumbnails'], id: 'thumbnails', ariaLabel: 'Slides' }, [
          h('div', { className: ['thumbnail-pictures'], id: 'thumbnail-pictures', dir: 'ltr' }),
          h('ol', { id: 'thumbnail-list' })
        ]),
        h('section', { className: ['stage'], ariaLabel: 'The deck', dir: 'ltr' }, [
          h('div', { className: ['view'] }, [
            h('div', { id: 'frames' }),
            h('div', { id: 'broken', hidden: true, role: 'alert' }, [
              h('h2', { id: 'broken-title' }, 'The deck has errors.'),
              h('ol', { id: 'errors' })
            ])
          ])
        ]),
        h('section', { className: ['messages'], id: 'panel', tabIndex: -1, ariaLabel: 'Messages', dir: 'ltr' }, [
          h('p', { id: 'status', role: 'status' }, 'Reading the deck …'),
          h('ol', { id: 'messages' })
        ])
      ])
    ]
  })
  return page.html
}

/** How paper is shown: as a web page while it is written, or as the pages that a printer makes of it. In a wide window it is the beginning of the foot. */
const paperBar = h('section', { className: ['paper-bar'], id: 'paper-bar', hidden: true, ariaLabel: 'Paper' }, [
  h('div', { className: ['tabs'], role: 'group', ariaLabel: 'How paper is shown' }, [
    h('button', { type: 'button', className: ['tab'], id: 'as-text', ariaPressed: 'true' }, 'Text'),
    h('button', { type: 'button', className: ['tab'], id: 'as-pages', ariaPressed: 'false' }, 'Pages')
  ]),
  h('label', ['Paper ', select('paper', { a4: 'A4', letter: 'US Letter' })]),
  h('p', { id: 'pages-status', role: 'status' }),
  h('button', { type: 'button', id: 'print-again', hidden: true }, 'Print again'),
  h('a', { id: 'pdf', hidden: true, target: '_blank', rel: ['noopener'] }, 'Open the PDF')
])

function select(id: string, options: Readonly<Record<string, string>>, name?: string) {
  return h(
    'select',
    { id, ariaLabel: name },
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
