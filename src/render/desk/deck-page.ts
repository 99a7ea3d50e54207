import { createHash } from 'node:crypto'
import { h } from 'hastscript'
import { htmlDocument } from '../page.js'
import { style } from '../style.js'
import type { Labels, Templates } from '../templates.js'
import { changesWindow } from './changes-window.js'
import { factsWindow } from './facts-window.js'
import { formWindow } from './form-window.js'
import { namesFor } from './names.js'
import { palette } from './palette.js'
import { pictureWindow } from './picture-window.js'
import { plan, timeBar } from './plan.js'
import { type DeskPage, deskTexts, labelsFor, typedText } from './shelf-page.js'
import { slideTools } from './slide-tools.js'
import { lessonLinks } from './task-page.js'

/** The deck that is written, and what has to be typed for the program to run. */
export interface WrittenDeck {
  readonly file: string
  /** Its absolute path. */
  readonly path: string
  readonly command: string
}

/**
 * The page in which one deck is written: its slides on one side, its text in the middle, and what becomes of it on the other. Its script fills it
 * in.
 */
export async function deckPage(
  { file, path, command }: WrittenDeck,
  templates: Templates,
  { language, script }: DeskPage
): Promise<string> {
  const { labels } = templates
  // Drafts in the browser belong to a deck, and its address changes with the port and the token.
  const key = createHash('sha256').update(path).digest('hex').slice(0, 24)
  const page = await htmlDocument({
    language,
    title: file,
    fromServer: true,
    fonts: templates.fonts,
    moreText: `${typedText}~›${deskTexts(labels)}${labels.gap}${Object.values(namesFor(labels)).join('')}`,
    styles: [
      style(templates, 'themes/field.css'),
      style(templates, 'preview/preview.css'),
      style(templates, 'desk/desk.css')
    ],
    scripts: [script],
    bodyAttributes: {
      dataLabels: labelsFor(labels),
      dataNames: JSON.stringify(namesFor(labels)),
      dataKey: key,
      dataCommand: command
    },
    body: [
      h('header', { className: ['bar'] }, [
        h('a', { id: 'shelf', href: `../../?interface=${language}` }, labels.deskTitle),
        ...lessonLinks('', labels, language).slice(1),
        h('h1', { id: 'title', dir: 'auto' }, file),
        h('p', { id: 'saved', role: 'status' }, labels.deskReading),
        h('button', { type: 'button', id: 'add', title: `${labels.deskAdd} (Ctrl+K)` }, labels.deskAdd),
        h('button', { type: 'button', id: 'open-form', title: `${labels.deskForm} (Ctrl+J)` }, labels.deskForm),
        h('button', { type: 'button', id: 'add-picture' }, labels.deskPicture),
        h('input', {
          type: 'file',
          id: 'choose-picture',
          accept: 'image/*',
          hidden: true,
          ariaLabel: labels.deskPicture
        }),
        h('div', { className: ['tabs'], role: 'group', ariaLabel: labels.deskView }, tabs(labels))
      ]),
      timeBar(labels),
      h('main', { className: ['desk'], id: 'desk' }, [
        h('nav', { className: ['thumbnails'], id: 'thumbnails', ariaLabel: labels.slides }, [
          slideTools(labels),
          h('div', { className: ['thumbnail-pictures'], id: 'thumbnail-pictures', dir: 'ltr' }),
          h('ol', { id: 'thumbnail-list' })
        ]),
        h('section', { className: ['writing'], id: 'writing', ariaLabel: labels.deskText, dir: 'ltr' }),
        h('section', { className: ['looking'], ariaLabel: labels.deskView, dir: 'ltr' }, [
          h('div', { className: ['view'] }, [h('div', { id: 'frames' })]),
          plan(labels, language),
          h('p', { id: 'broken', hidden: true, role: 'alert', lang: language, dir: 'auto' }, labels.deskBroken),
          h('section', { className: ['messages'], tabIndex: 0, ariaLabel: labels.deskMessages }, [
            h('p', { id: 'status', role: 'status', lang: language, dir: 'auto' }, labels.deskReading),
            h(
              'button',
              { type: 'button', id: 'fix-all', hidden: true, lang: language, dir: 'auto' },
              labels.deskFixAll
            ),
            h('ol', { id: 'messages', lang: 'en' })
          ])
        ])
      ]),
      palette(labels),
      pictureWindow(labels),
      factsWindow(labels),
      formWindow(labels),
      changesWindow(labels),
      h('dialog', { id: 'explanation', lang: 'en', dir: 'ltr', ariaLabelledBy: ['explanation-title'] })
    ]
  })
  return page.html
}

function tabs(labels: Labels) {
  const pages = { slides: labels.slides, handout: labels.deskHandout, notes: labels.deskGuide, plan: labels.deskPlan }
  return Object.entries(pages).map(([name, words]) =>
    h(
      'button',
      {
        type: 'button',
        className: ['tab'],
        dataPage: name,
        ariaPressed: String(name === 'slides')
      },
      words
    )
  )
}
