import { h } from 'hastscript'
import { type Format, isForEveryone } from '../format.js'
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
        h('label', [
          'Theme ',
          h('select', { id: 'theme' }, [
            h('option', { value: '' }, 'as in the deck'),
            ...themes.map(theme => h('option', { value: theme }, theme))
          ])
        ]),
        h('label', { id: 'screens' }, ['Screen ', select('screen', screens)]),
        h('label', ['Seen ', select('light', lights)]),
        h('label', { id: 'languages', hidden: true }, ['Language ', h('select', { id: 'language' })]),
        h(
          'a',
          { id: 'audience', href: '/slides.html', target: '_blank', rel: ['noopener'] },
          'Open what the audience sees'
        )
      ]),
      h('main', { className: ['desk'] }, [
        h('section', { className: ['stage'], ariaLabel: 'The deck' }, [
          h('div', { id: 'frames' }),
          h('div', { id: 'broken', hidden: true, role: 'alert' }, [
            h('h2', { id: 'broken-title' }, 'The deck has errors.'),
            h('ol', { id: 'errors' })
          ])
        ]),
        h('section', { className: ['messages'], tabIndex: 0, ariaLabel: 'Messages' }, [
          h('p', { id: 'status', role: 'status' }, 'Reading the deck …'),
          h('ol', { id: 'messages' })
        ])
      ])
    ]
  })
  return page.html
}

/** The shapes of screens in training rooms, by the names that the sheet knows them by. */
const screens = { '': '16 : 9', tall: '4 : 3' }

/** What becomes of colours on the way to the eye. */
const lights = { '': 'as it is', grey: 'in grey', pale: 'on a pale projector' }

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
  const data = { dataPage: name, dataAddress: address }
  return h('button', { type: 'button', className: ['tab'], ...data, ariaPressed: 'false' }, previewTab)
}
