import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageName } from '../contents/progress.js'
import { type Format, handoutKinds, papers, perPageCounts, printProfiles } from '../format.js'
import type { Labels } from '../templates.js'
import { choice, field, tick } from './task-page.js'

/** The largest template that may be sent. */
export const templateMebibytes = 10

interface Built {
  readonly languages: readonly string[]
  readonly formats: readonly Format[]
}

/** The form with what a build may make, from the table of formats, and how. What is ticked at first is what `backbrief build` makes. */
export function drawBuildForm({ languages, formats }: Built, labels: Labels): Element {
  return h('form', { id: 'build' }, [
    h('fieldset', { id: 'languages', className: ['ticks'] }, [
      h('legend', labels.deskLanguages),
      ...languages.map(tag => tick('languages', tag, [h('span', { lang: tag }, languageName(tag))], true))
    ]),
    h('fieldset', { id: 'formats' }, [
      h('legend', labels.deskWhichFiles),
      ...formats.filter(isForPeople).map(format => drawFormat(format, labels)),
      ...forPrograms(formats, labels)
    ]),
    h('details', { className: ['options'] }, [h('summary', labels.deskOptions), ...options(labels)]),
    field(
      labels.deskKind,
      choice('kind', { draft: labels.deskDraft, final: labels.deskFinal, partial: labels.deskFinalPartial }, 'draft')
    ),
    h('p', { className: ['field'] }, [tick('pdf', 'pdf', [labels.deskPdf], true)]),
    h('p', [h('button', { type: 'submit', id: 'begin', className: ['main'] }, labels.deskBuild)])
  ])
}

function isForPeople({ files }: Format): boolean {
  return files.some(({ forPrograms }) => !forPrograms)
}

function forPrograms(formats: readonly Format[], labels: Labels): Element[] {
  const others = formats.filter(format => !isForPeople(format))
  if (others.length === 0) return []
  return [h('details', [h('summary', labels.forPrograms), ...others.map(format => drawFormat(format, labels))])]
}

/** A format by the names of its files; who opens the box sees which of them are the facilitator's. */
function drawFormat({ name, files, byDefault }: Format, labels: Labels): Element {
  const named = files.filter(({ path }) => !path.endsWith('/'))
  const isKept = named.length > 0 && named.every(({ audience }) => audience === 'facilitator')
  const words = named.map(({ title, path }) => (title ? labels[title] : path)).join(' · ')
  return tick(
    'formats',
    name,
    [
      words === '' ? name : words,
      ...(isKept ? [' ', h('strong', { className: ['kept'] }, labels.facilitatorOnly)] : [])
    ],
    byDefault
  )
}

function options(labels: Labels): Element[] {
  const paperWords = { a4: 'A4', letter: labels.deskPaperLetter }
  const printWords = {
    normal: labels.deskPrintNormal,
    large: labels.deskPrintLarge,
    dyslexia: labels.deskPrintDyslexia
  }
  const handoutWords = { workbook: labels.deskHandoutWorkbook, slides: labels.deskHandoutSlides }
  return [
    field(labels.deskPaper, choice('paper', among(papers, paperWords), 'a4')),
    field(labels.deskPrintFor, choice('print', among(printProfiles, printWords), 'normal')),
    field(labels.deskInk, choice('ink', { full: labels.deskInkFull, low: labels.deskInkLow }, 'full')),
    field(labels.deskHandoutKind, choice('handout', among(handoutKinds, handoutWords), 'workbook')),
    field(
      labels.deskPerPage,
      choice('perPage', Object.fromEntries(perPageCounts.map(count => [String(count), String(count)])), '3')
    ),
    h('p', { className: ['field'] }, [tick('duplex', 'duplex', [labels.deskDuplex], false)]),
    field(
      labels.deskCertificateNames,
      h('textarea', { name: 'names', id: 'names', rows: 3, dir: 'auto', spellcheck: 'false' }),
      labels.deskCertificateNamesHint
    ),
    field(
      labels.deskNameBrandTemplate,
      h('input', { type: 'file', name: 'template', id: 'template', accept: '.pptx,.potx' }),
      labels.deskTemplateHint.replace('{size}', String(templateMebibytes))
    ),
    field(labels.deskStart, h('input', { type: 'time', name: 'start', id: 'start', value: '09:00', required: true }))
  ]
}

/** The words of each value that there is, in its order: the compiler finds a value without. */
function among<Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) {
  return Object.fromEntries(values.map(value => [value, words[value]]))
}
