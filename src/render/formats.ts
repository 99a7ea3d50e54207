import { coverage } from './catalogue/coverage.js'
import { docx } from './docx/docx.js'
import type { Format, FormatFile } from './format.js'
import { forms } from './forms/forms.js'
import { handout } from './handout/handout.js'
import { jobAids } from './job-aids/job-aids.js'
import { json } from './json/json.js'
import { gift } from './learning/gift.js'
import { moodle } from './learning/moodle.js'
import { qti } from './learning/qti.js'
import { marp } from './marp/marp.js'
import { notes } from './notes/notes.js'
import { pptx } from './pptx/pptx.js'
import { presenter } from './presenter/presenter.js'
import { quiz } from './quiz/quiz.js'
import { sheets } from './sheets/sheets.js'
import { slides } from './slides/slides.js'
import { test } from './test/test.js'

/** Every format there is, in the order in which help names them. To add one, add it here. */
export const formats: readonly Format[] = [
  slides,
  presenter,
  handout,
  sheets,
  quiz,
  notes,
  test,
  forms,
  jobAids,
  marp,
  pptx,
  docx,
  moodle,
  gift,
  qti,
  json,
  coverage
]

/** The formats with these names, in our order and then the user's `own`; without names, those that are built by default. */
export function formatsNamed(names: readonly string[] = [], own: readonly Format[] = []): readonly Format[] {
  return [...formats, ...own].filter(({ name, byDefault }) => (names.length === 0 ? byDefault : names.includes(name)))
}

/** Goes with every format of a deck that was changed: whoever gets anything made of it gets the list of the changes. */
export const changesFile: FormatFile = { path: 'CHANGES.md', title: 'fileChanges', audience: 'everyone' }

/** Every file that a deck's folder may hold, in the order in which a trainer needs them. */
export const knownFiles: readonly FormatFile[] = [
  ...formats.flatMap(({ files }) => files.filter(({ spare }) => !spare)),
  ...formats.flatMap(({ files }) => files.filter(({ spare }) => spare)),
  changesFile
]
