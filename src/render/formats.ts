import { coverage } from './catalogue/coverage.js'
import type { Format } from './format.js'
import { handout } from './handout/handout.js'
import { json } from './json/json.js'
import { marp } from './marp/marp.js'
import { notes } from './notes/notes.js'
import { presenter } from './presenter/presenter.js'
import { slides } from './slides/slides.js'

/** Every format there is, in the order in which help names them. To add one, add it here. */
export const formats: readonly Format[] = [slides, presenter, handout, notes, marp, json, coverage]
