import type { Element } from 'hast'
import { h } from 'hastscript'
import { directionOf } from '../../deck/language.js'
import { languageName } from '../contents/progress.js'
import type { Labels, Templates } from '../templates.js'
import { stateLabels } from '../unit-labels.js'
import { type DeskPage, deskLanguages } from './shelf-page.js'
import { choice, field, lessonLinks, taskPage } from './task-page.js'

/** The translations of one lesson. */
export interface TranslationsPage extends DeskPage {
  readonly title: string
  /** Those that it is translated into. */
  readonly languages: readonly string[]
  /** The one that is shown; absent while there is none. */
  readonly to?: string
  /** All that its texts say, in both languages. */
  readonly text: string
}

/** The page on which a lesson is translated: each text with its translation, in the order of the slides. Its script asks for the texts. */
export async function translationsPage(templates: Templates, page: TranslationsPage): Promise<string> {
  const { labels } = templates
  const { language, script, title, languages, to, text } = page
  return taskPage(templates, {
    language,
    script,
    title,
    shelf: '../../',
    isWide: true,
    head: { title: labels.deskTranslations, about: labels.deskTranslationsAbout },
    links: lessonLinks('translations', labels, language),
    moreText: `${text}${JSON.stringify(stateLabels(labels))}${labels.sourceBefore}`,
    data: {
      dataStates: JSON.stringify(stateLabels(labels)),
      dataBefore: labels.sourceBefore,
      ...(to !== undefined && { dataTo: to, dataDirection: directionOf(to) })
    },
    body: [
      drawTop(page, labels),
      h('p', { id: 'said', role: 'status' }, languages.length === 0 ? labels.deskNoTranslation : labels.deskReading),
      ...(to === undefined ? [] : [drawTexts(labels)])
    ]
  })
}

/** Which language is shown, who reviews, and how another language is begun. */
function drawTop({ languages, to, language }: TranslationsPage, labels: Labels): Element {
  const names = Object.fromEntries(languages.map(tag => [tag, languageName(tag)]))
  return h('section', { className: ['translation-top'], ariaLabel: labels.deskTranslations }, [
    ...(to === undefined
      ? []
      : [
          field(labels.deskNameLanguage, choice('to', names, to, { dataInterface: language })),
          field(labels.deskYourName, h('input', { type: 'text', id: 'reviewer', dir: 'auto', autocomplete: 'name' })),
          h('p', { className: ['field'] }, [
            h('label', { className: ['tick'] }, [
              h('input', { type: 'checkbox', id: 'only-open' }),
              h('span', labels.deskOnlyOpen)
            ])
          ])
        ]),
    h('form', { id: 'begin-language' }, [
      field(
        labels.deskBeginLanguage,
        h('input', {
          type: 'text',
          id: 'new-language',
          name: 'language',
          list: 'known-languages',
          required: true,
          dir: 'auto',
          autocomplete: 'off'
        })
      ),
      h(
        'datalist',
        { id: 'known-languages' },
        deskLanguages.filter(tag => !languages.includes(tag)).map(tag => h('option', { value: languageName(tag) }))
      ),
      h('button', { type: 'submit' }, labels.deskBeginIt)
    ])
  ])
}

function drawTexts(labels: Labels): Element {
  return h('div', { className: ['translating'] }, [
    h('div', { id: 'texts' }),
    h('aside', { className: ['translated-slide'], ariaLabel: labels.slides, dir: 'ltr' }, [h('div', { id: 'frames' })])
  ])
}
