import type { Element } from 'hast'
import { h } from 'hastscript'
import { drawIcon } from '../drawing/draw-icon.js'
import type { FormatFile } from '../format.js'
import { sizeText } from '../formatting.js'
import { fill, type Labels } from '../templates.js'
import { addressOf } from './actions.js'
import type { ContentsEntry } from './entry.js'

/** What a trainer wants of the files of a lesson: to teach from one, to print one, or another form of the same. */
interface FileGroups {
  readonly teach: FormatFile[]
  readonly print: FormatFile[]
  readonly course: FormatFile[]
  readonly more: FormatFile[]
  readonly programs: FormatFile[]
}

/**
 * The files of an entry by what they are for, marked where only the facilitator may have them. `declared` are all files of formats. `spoken` is the language
 * of the labels, `link` says where a file leads, if not to its place beside the contents page.
 */
export function drawFiles(
  files: readonly FormatFile[],
  declared: readonly FormatFile[],
  entry: ContentsEntry,
  { labels, spoken }: { readonly labels: Labels; readonly spoken: string },
  link: FileLink = path => ({ href: addressOf(entry, path) })
): Element[] {
  const { teach, print, course, more, programs } = groupFiles(files, declared)
  const list = (some: readonly FormatFile[]) =>
    some.length === 0 ? [] : [listFiles(some, entry, { labels, spoken }, link)]
  const around = course.length === 0 ? [] : [h('h4', labels.contentsCourse), ...list(course)]
  const groups = [
    ...drawGroup('teach', labels.contentsTeach, list(teach)),
    ...drawGroup('print', labels.contentsPrint, [...list(print), ...around]),
    ...drawGroup('more', labels.contentsMore, list(more)),
    ...drawGroup('programs', labels.forPrograms, list(programs))
  ]
  return groups.length === 0 ? [] : [h('div', { className: ['contents-files'] }, groups)]
}

/** The attributes of the link to a file. */
type FileLink = (path: string) => Readonly<Record<string, string>>

/** The files of an entry that a page lists, in the order in which a trainer needs them. A file that no format declares counts as the facilitator's. */
export function listedFiles({ files }: Pick<ContentsEntry, 'files'>, declared: readonly FormatFile[]): FormatFile[] {
  const known = new Set(declared.map(({ path }) => path))
  const others = files.filter(path => !known.has(path))
  return [
    ...declared.filter(({ path }) => files.includes(path)),
    ...others.map((path): FormatFile => ({ path, audience: 'facilitator' }))
  ]
}

function groupFiles(files: readonly FormatFile[], declared: readonly FormatFile[]): FileGroups {
  const groups: FileGroups = { teach: [], print: [], course: [], more: [], programs: [] }
  const paper = new Set(declared.filter(({ printed, spare }) => printed && !spare).map(({ path }) => path))
  const there = new Set(files.map(({ path }) => path))
  for (const file of files) {
    // A page is printed from where its PDF was not made.
    const pdf = file.path.replace(/\.html$/, '.pdf')
    const toPrint = paper.has(file.path) || (paper.has(pdf) && !there.has(pdf))
    if (file.forPrograms) groups.programs.push(file)
    else if (file.forTeaching) groups.teach.push(file)
    else if (!toPrint) groups.more.push(file)
    else groups[file.forCourse ? 'course' : 'print'].push(file)
  }
  return groups
}

function drawGroup(name: string, title: string, body: readonly Element[]): Element[] {
  if (body.length === 0) return []
  return [h('div', { className: ['contents-group', `to-${name}`] }, [h('h3', title), ...body])]
}

function listFiles(
  files: readonly FormatFile[],
  { older = {}, sizes = {} }: ContentsEntry,
  { labels, spoken }: { readonly labels: Labels; readonly spoken: string },
  link: FileLink
): Element {
  const items = files.map(({ path, title, audience, forPrograms }) =>
    h('li', [
      h('a', link(path), [...drawIcon(iconOf(path)), h('span', title ? labels[title] : path)]),
      h('span', { className: ['contents-file'] }, [' ', h('bdi', path), ...sizeNote(sizes[path], spoken)]),
      // The heading of files for programs says it of all of them.
      ...(audience === 'facilitator' && !forPrograms
        ? [' ', h('strong', { className: ['contents-kept'] }, [...drawIcon('lock'), h('span', labels.facilitatorOnly)])]
        : []),
      ...olderNote(older[path], labels)
    ])
  )
  return h('ul', items)
}

function sizeNote(size: number | undefined, spoken: string): Element[] {
  return size === undefined ? [] : [h('span', { className: ['contents-size'] }, [h('bdi', sizeText(size, spoken))])]
}

/** The sign of a kind of file: a page to show, paper, slides of an office, a table, a folder, all else. */
function iconOf(path: string): string {
  if (path === 'presenter.html') return 'teach'
  const kinds = {
    slides: /^slides\.html$|\.pptx$/,
    screen: /\.html$/,
    print: /\.pdf$/,
    list: /\.(?:csv|xlsx)$/,
    folder: /\/$/
  }
  return Object.entries(kinds).find(([, kind]) => kind.test(path))?.[0] ?? 'file'
}

// Old paper must not pass for the new version.
function olderNote(version: string | undefined, labels: Labels): Element[] {
  if (version === undefined) return []
  return [h('strong', { className: ['contents-older'] }, ` ${fill(labels.contentsOlder, { version })}`)]
}
