import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageName } from '../contents/progress.js'
import { fill, type Labels, type Templates } from '../templates.js'
import { type DeskPage, deskLanguages, type ShelfDeck } from './shelf-page.js'
import { choice, field, taskPage } from './task-page.js'

/** What a new lesson may begin from, and how large a file may be. */
export interface NewPage extends DeskPage {
  /** Lessons that can be copied. */
  readonly decks: readonly ShelfDeck[]
  /** The shortest lesson and the usual one, in minutes. */
  readonly minutes: { readonly shortest: number; readonly usual: number }
  /** Endings of files of other programs. */
  readonly endings: readonly string[]
  readonly mebibytes: number
}

/** The page on which a lesson is begun: from a starter, as a copy, or from a file of PowerPoint or Word. */
export async function newPage(templates: Templates, page: NewPage): Promise<string> {
  const { labels } = templates
  const { language, script, decks, mebibytes } = page
  return taskPage(templates, {
    language,
    script,
    title: labels.deskNew,
    shelf: './',
    head: { about: labels.deskNewAbout },
    data: { dataMebibytes: String(mebibytes) },
    body: [
      h('form', { id: 'new' }, [
        h('fieldset', { className: ['kinds'] }, [
          h('legend', labels.deskNewFrom),
          kind('starter', labels.deskNewStarter, true),
          ...(decks.length > 0 ? [kind('copy', labels.deskNewCopy, false)] : []),
          kind('file', labels.deskNewFile, false)
        ]),
        field(
          labels.deskNewTitle,
          h('input', { type: 'text', name: 'title', id: 'title', dir: 'auto', maxLength: 200, autocomplete: 'off' })
        ),
        ...starterFields(labels, page),
        ...(decks.length > 0 ? [copyFields(decks, labels)] : []),
        h('div', { dataKind: 'file', hidden: true }, [
          field(
            labels.deskChooseFile,
            h('input', {
              type: 'file',
              name: 'file',
              id: 'file',
              accept: page.endings.map(ending => `.${ending}`).join(',')
            }),
            `${fill(labels.deskChooseFileHint, { size: mebibytes })} ${labels.deskNewTitleHint}`
          )
        ]),
        h('p', [h('button', { type: 'submit', id: 'begin', className: ['main'] }, labels.deskBegin)])
      ]),
      h('p', { id: 'said', role: 'status' }),
      h('section', { id: 'begun', hidden: true, tabIndex: -1, ariaLabelledBy: ['begun-title'] }, [
        h('h2', { id: 'begun-title' }, labels.deskBegun),
        h('div', { id: 'begun-about' }),
        h('p', [h('a', { id: 'open', className: ['button'], href: './' }, labels.deskOpenLesson)])
      ])
    ]
  })
}

function kind(value: string, words: string, isChosen: boolean): Element {
  return h('label', { className: ['tick'] }, [
    h('input', { type: 'radio', name: 'kind', value, checked: isChosen }),
    h('span', words)
  ])
}

function starterFields(labels: Labels, { minutes, language }: NewPage): Element[] {
  const rules = { plain: labels.deskRulesPlain, stm: labels.deskRulesStm, cptm: labels.deskRulesCptm }
  return [
    h('div', { dataKind: 'starter' }, [
      field(
        labels.deskMinutes,
        h('input', {
          type: 'number',
          name: 'minutes',
          id: 'minutes',
          min: minutes.shortest,
          max: 1440,
          value: minutes.usual,
          required: true
        })
      ),
      field(
        labels.deskWrittenIn,
        choice('language', Object.fromEntries(deskLanguages.map(tag => [tag, languageName(tag)])), language)
      ),
      field(labels.deskRules, choice('profile', rules, 'plain'))
    ])
  ]
}

function copyFields(decks: readonly ShelfDeck[], labels: Labels): Element {
  return h('div', { dataKind: 'copy', hidden: true }, [
    field(
      labels.deskCopyOf,
      choice('copied', Object.fromEntries(decks.map(({ number, id }) => [String(number), id])), undefined)
    ),
    h('p', { className: ['field'] }, [
      h('label', { className: ['tick'] }, [
        h('input', { type: 'checkbox', name: 'translations', id: 'translations' }),
        h('span', labels.deskWithTranslations)
      ])
    ])
  ])
}
