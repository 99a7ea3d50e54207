import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ContentsEntry } from '../contents/entry.js'
import { languageName } from '../contents/progress.js'
import type { Format } from '../format.js'
import type { Templates } from '../templates.js'
import { drawBuildForm } from './build-form.js'
import { drawBuilt } from './built-files.js'
import { drawCopyForm } from './copy-form.js'
import type { DeskPage } from './shelf-page.js'
import { lessonLinks, taskPage } from './task-page.js'

/** A problem of a build, and the address of the line that it is about. */
export interface BuildMessage {
  readonly severity: string
  readonly place: string
  readonly href?: string
  readonly what: string
  readonly fix: string
}

/** How the last build of this run of the desk ended. */
export interface BuildResult {
  readonly outcome: 'built' | 'refused' | 'partly'
  readonly messages: readonly BuildMessage[]
}

/** What is built of a lesson, and what may be. */
export interface FilesPage extends DeskPage {
  readonly title: string
  /** Its own, then those that it is translated into. */
  readonly languages: readonly string[]
  /** Every format there is, those of the user's own too. */
  readonly formats: readonly Format[]
  readonly built: readonly ContentsEntry[]
  /** The address of a built file. */
  readonly addressOf: (entry: ContentsEntry, path: string) => string
  /** Whether this computer can show a folder in a window. */
  readonly canOpenFolder: boolean
  /** Drives that the system tells of, as absolute paths. */
  readonly drives: readonly string[]
  readonly result?: BuildResult
}

/** The page on which a lesson is built, printed and taught. */
export async function filesPage(templates: Templates, page: FilesPage): Promise<string> {
  const { labels } = templates
  const { language, script, title, languages, result, built } = page
  return taskPage(templates, {
    language,
    script,
    title,
    shelf: '../../',
    head: { title: labels.deskFiles, about: labels.deskFilesAbout },
    links: lessonLinks('files', labels, language),
    moreText: JSON.stringify([title, languages.map(languageName), built, page.drives, result]),
    body: [
      drawBuildForm(page, labels),
      h('section', { id: 'progress', hidden: true, ariaLabel: labels.deskBuild }, [
        h('p', { id: 'said', role: 'status' }),
        h('progress', { id: 'bar', max: 100, value: 0, ariaLabel: labels.deskBuild })
      ]),
      ...(result ? [drawResult(result, page, templates)] : []),
      drawBuilt(page, labels),
      ...drawCopyForm(page, labels)
    ]
  })
}

const titles = { built: 'deskBuildDone', refused: 'deskBuildRefused', partly: 'deskBuildPartly' } as const

function drawResult({ outcome, messages }: BuildResult, { language }: FilesPage, { labels }: Templates): Element {
  return h('section', { id: 'result', className: [outcome], tabIndex: -1, ariaLabelledBy: ['result-title'] }, [
    h('h2', { id: 'result-title' }, labels[titles[outcome]]),
    ...(messages.length > 0
      ? [
          h(
            'ol',
            { className: ['build-messages'], lang: 'en', dir: 'ltr' },
            messages.map(message => drawMessage(message, language))
          )
        ]
      : [])
  ])
}

function drawMessage({ severity, place, href, what, fix }: BuildMessage, language: string): Element {
  const where = href === undefined ? h('span', place) : h('a', { href: withInterface(href, language) }, place)
  return h('li', { className: [severity] }, [
    ...(place === '' ? [] : [h('p', { className: ['place'] }, [where])]),
    h('p', prose(what)),
    h('p', { className: ['hint'] }, prose(fix))
  ])
}

function withInterface(href: string, language: string): string {
  const [path = '', line] = href.split('#')
  return `${path}${path.includes('?') ? '&' : '?'}interface=${language}${line === undefined ? '' : `#${line}`}`
}

/** Words with those in back quotes set as code. */
function prose(text: string): (string | Element)[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? h('code', part) : part))
}
