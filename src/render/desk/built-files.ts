import type { Element } from 'hast'
import { h } from 'hastscript'
import { directionOf } from '../../deck/language.js'
import type { ContentsEntry } from '../contents/entry.js'
import { drawFiles, listedFiles } from '../contents/files.js'
import { languageName } from '../contents/progress.js'
import type { Format } from '../format.js'
import { changesFile } from '../formats.js'
import type { Labels } from '../templates.js'

interface Built {
  readonly formats: readonly Format[]
  readonly built: readonly ContentsEntry[]
  readonly addressOf: (entry: ContentsEntry, path: string) => string
  /** Whether this computer can show a folder in a window. */
  readonly canOpenFolder: boolean
}

/** What is built of a lesson, by language: to teach, to print, and all else. Each file opens in a window of its own. */
export function drawBuilt({ formats, built, addressOf, canOpenFolder }: Built, labels: Labels): Element {
  const declared = [...formats.flatMap(({ files }) => files), changesFile]
  return h('section', { id: 'built', ariaLabelledBy: ['built-title'] }, [
    h('h2', { id: 'built-title' }, labels.deskBuiltFiles),
    ...(built.length === 0 ? [h('p', labels.deskNothingBuilt), teachNow(labels)] : []),
    ...(built.length > 0 && canOpenFolder
      ? [h('p', [h('button', { type: 'button', id: 'open-folder' }, labels.deskOpenFolder)])]
      : []),
    ...built.map((entry, index) =>
      h('details', { className: ['edition'], open: index === 0 }, [
        h('summary', [
          h('span', { lang: entry.language, dir: directionOf(entry.language) }, languageName(entry.language))
        ]),
        ...teach(entry, addressOf, labels),
        ...drawFiles(listedFiles(entry, declared), declared, entry, { labels, spoken: 'en' }, path =>
          inNewWindow(addressOf(entry, path))
        )
      ])
    )
  ])
}

/** The presenter view, which opens the projector's window. */
function teach(entry: ContentsEntry, addressOf: Built['addressOf'], labels: Labels): Element[] {
  const page = 'presenter.html'
  if (!entry.files.includes(page)) return []
  const link = { ...inNewWindow(addressOf(entry, page)), className: ['button', 'teach'] }
  return [h('p', [h('a', link, labels.deskTeach)])]
}

/** Before anything is built: the lesson as it is while it is written. */
function teachNow(labels: Labels): Element {
  return h('p', [h('a', { ...inNewWindow('presenter.html'), className: ['teach'] }, labels.deskTeachNow)])
}

function inNewWindow(href: string) {
  return { href, target: '_blank', rel: 'noopener noreferrer' }
}
