import type { Element } from 'hast'
import { h } from 'hastscript'
import { languageName } from '../contents/progress.js'
import { type Format, handoutKinds, papers, perPageCounts, printProfiles } from '../format.js'
import { fill, type Labels } from '../templates.js'
import { choice, field, tick } from './task-page.js'

/** The largest template that may be sent. */
export const templateMebibytes = 10

interface Built {
  readonly languages: readonly string[]
  readonly formats: readonly Format[]
}

/** The form with what a build may make, from the table of formats, and how. What people use is ticked at first where `backbrief build` makes it. */
export function drawBuildForm({ languages, formats }: Built, labels: Labels): Element {
  const forPeople = formats.filter(isForPeople)
  return h('form', { id: 'build' }, [
    h('fieldset', { id: 'languages', className: ['ticks'] }, [
      h('legend', labels.deskLanguages),
      ...languages.map(tag => tick('languages', tag, [h('span', { lang: tag }, languageName(tag))], true)),
      ...allOrOne(languages, labels)
    ]),
    h('fieldset', { id: 'formats' }, [
      h('legend', labels.deskWhichFiles),
      ...groups.map(({ name, label }) =>
        drawGroup(
          labels[label],
          forPeople.filter(format => groupOf(format) === name),
          labels
        )
      ),
      ...forPrograms(formats, labels)
    ]),
    h('details', { className: ['options'] }, [h('summary', labels.deskOptions), ...options(labels)]),
    field(
      labels.deskKind,
      choice('kind', { draft: labels.deskDraft, final: labels.deskFinal, partial: labels.deskFinalPartial }, 'draft')
    ),
    h('p', { className: ['field'] }, [tick('pdf', 'pdf', [labels.deskPdf], true)]),
    h('p', { className: ['build-foot'] }, [
      h('span', { id: 'chosen' }),
      h('button', { type: 'submit', id: 'begin', className: ['main'] }, labels.deskBuild)
    ])
  ])
}

/** Buttons that tick the lesson's own language alone, and all of them. */
function allOrOne([own, ...others]: readonly string[], labels: Labels): Element[] {
  if (own === undefined || others.length === 0) return []
  const only = fill(labels.deskOnly, { language: languageName(own) })
  return [
    h('p', { className: ['choices'] }, [
      h('button', { type: 'button', dataTick: own }, only),
      h('button', { type: 'button', dataTick: '' }, labels.deskAll)
    ])
  ]
}

function isForPeople({ files }: Format): boolean {
  return named(files).some(({ forPrograms }) => !forPrograms)
}

function named(files: Format['files']): Format['files'] {
  return files.filter(({ path }) => !path.endsWith('/'))
}

const groups = [
  { name: 'teach', label: 'deskToTeach' },
  { name: 'participants', label: 'deskToParticipants' },
  { name: 'facilitator', label: 'facilitatorOnly' }
] as const

/** Whom a format is for. Word files hold the guide and the key, too. */
function groupOf({ name, files }: Format): (typeof groups)[number]['name'] {
  if (name === 'pptx' || files.some(({ forTeaching }) => forTeaching)) return 'teach'
  const isKept = name === 'docx' || named(files).every(({ audience }) => audience === 'facilitator')
  return isKept ? 'facilitator' : 'participants'
}

function drawGroup(name: string, formats: readonly Format[], labels: Labels): Element {
  return h('div', { className: ['build-group'], role: 'group', ariaLabel: name }, [
    h('p', { className: ['group-name'], ariaHidden: 'true' }, name),
    ...formats.map(format => drawFormat(format, labels, format.byDefault))
  ])
}

/** What only other programs read, folded away. */
function forPrograms(formats: readonly Format[], labels: Labels): Element[] {
  const others = formats.filter(format => !isForPeople(format))
  if (others.length === 0) return []
  return [h('details', [h('summary', labels.forPrograms), ...others.map(format => drawFormat(format, labels, false))])]
}

/** Names of formats that make several things. */
const several: Readonly<Record<string, keyof Labels>> = {
  forms: 'deskForms',
  'job-aids': 'deskJobAids',
  docx: 'deskWordFiles'
}

/** A format by what it makes, each thing once, with the kinds of files behind it. */
function drawFormat({ name, files }: Format, labels: Labels, isTicked: boolean): Element {
  const kinds = {
    html: kindIn(labels.fileHandoutHtml),
    pdf: kindIn(labels.fileHandoutPdf),
    docx: kindIn(labels.fileWorkbookDocx)
  }
  const titles = named(files).map(({ title, path }) => (title ? labels[title] : path))
  const things = [...new Set(titles.map(title => withoutKind(title, Object.values(kinds))))]
  const label = several[name]
  const [first = name, ...others] = label ? [labels[label], ...things] : things
  const tags = (['html', 'pdf'] as const).filter(kind => files.some(({ path }) => path.endsWith(`.${kind}`)))
  return tick(
    'formats',
    name,
    [
      h('strong', first),
      ...(others.length > 0 ? [' ', h('span', { className: ['things'] }, others.join(' · '))] : []),
      ...tags.flatMap(tag => [' ', h('span', { className: ['tag'] }, kinds[tag])])
    ],
    isTicked
  )
}

/** The kind of a file, which its title says behind a comma. */
function kindIn(title: string): string {
  return /[,،，]\s*([^,،，]*)$/.exec(title)?.[1] ?? ''
}

function withoutKind(title: string, kinds: readonly string[]): string {
  return kinds.includes(kindIn(title)) ? title.replace(/[,،，][^,،，]*$/, '') : title
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
