import type { TypesWith } from '../deck/block-kinds.js'
import type { BlockSyntax } from './block-syntax.js'
import { activity } from './blocks/activity.js'
import { aim } from './blocks/aim.js'
import { answer } from './blocks/answer.js'
import { callout } from './blocks/callout.js'
import { chart } from './blocks/chart.js'
import { column } from './blocks/column.js'
import { columns } from './blocks/columns.js'
import { debrief } from './blocks/debrief.js'
import { diagram } from './blocks/diagram.js'
import { jobaid } from './blocks/jobaid.js'
import { missing } from './blocks/missing.js'
import { notes } from './blocks/notes.js'
import { outcomes } from './blocks/outcomes.js'
import { paper } from './blocks/paper.js'
import { prepare } from './blocks/prepare.js'
import { purpose } from './blocks/purpose.js'
import { quiz } from './blocks/quiz.js'
import { relevance } from './blocks/relevance.js'
import { scope } from './blocks/scope.js'
import { sources } from './blocks/sources.js'
import { steps } from './blocks/steps.js'
import { takeaways } from './blocks/takeaways.js'

/** The syntax of every block. `::slide` is not a block: see `slideAttributes`. */
const syntaxes: Readonly<Record<TypesWith<'form', 'block' | 'part'>, BlockSyntax>> = {
  aim,
  relevance,
  scope,
  outcomes,
  takeaways,
  notes,
  prepare,
  activity,
  purpose,
  debrief,
  quiz,
  answer,
  diagram,
  chart,
  columns,
  column,
  steps,
  callout,
  sources,
  paper,
  jobaid,
  missing
}

export const blocks: readonly BlockSyntax[] = Object.values(syntaxes)
