import type { Format } from './format.js'
import { handout } from './handout/handout.js'
import { json } from './json/json.js'
import { notes } from './notes/notes.js'

/** Every format there is, in the order in which help and the contents page name them. To add one, add it here. */
export const formats: readonly Format[] = [handout, notes, json]
