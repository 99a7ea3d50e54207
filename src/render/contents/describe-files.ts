import type { Labels } from '../templates.js'

/** What a file is for, and who may have it. */
export interface FileDescription {
  readonly file: string
  readonly name: string
  /** `program`: for other programs and the people who use them; what trainers seldom open. */
  readonly reader: 'everyone' | 'facilitator' | 'program'
}

/** The files of one deck in the order in which a trainer needs them. A file that is not known counts as the facilitator's. */
export function describeFiles(files: readonly string[], labels: Labels): FileDescription[] {
  const known: FileDescription[] = [
    { file: 'slides.html', name: labels.fileSlides, reader: 'everyone' },
    { file: 'handout.pdf', name: labels.fileHandoutPdf, reader: 'everyone' },
    { file: 'handout.html', name: labels.fileHandoutHtml, reader: 'everyone' },
    { file: 'slides.pdf', name: labels.fileSlidesPdf, reader: 'everyone' },
    { file: 'marp.html', name: labels.fileMarpHtml, reader: 'program' },
    { file: 'CHANGES.md', name: labels.fileChanges, reader: 'everyone' },
    { file: 'presenter.html', name: labels.filePresenter, reader: 'facilitator' },
    { file: 'notes.pdf', name: labels.fileNotesPdf, reader: 'facilitator' },
    { file: 'notes.html', name: labels.fileNotesHtml, reader: 'facilitator' },
    { file: 'deck.marp.md', name: labels.fileMarpMarkdown, reader: 'program' },
    { file: 'deck.json', name: labels.fileJson, reader: 'program' },
    { file: 'coverage.json', name: labels.fileCoverage, reader: 'program' }
  ]
  const names = new Set(known.map(({ file }) => file))
  const others = files.filter(file => !names.has(file))
  return [
    ...known.filter(({ file }) => files.includes(file)),
    ...others.map((file): FileDescription => ({ file, name: file, reader: 'facilitator' }))
  ]
}
