import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { corpus } from '../../import/corpus.js'

/** Every presentation of the corpus that could be a template, by its path; none where there is no corpus. */
export const foreignFiles: readonly string[] = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(?:pptx|potx|pptm)$/.test(name))
      .sort()
      .map(name => join(corpus, name))
  : []

/** Files with masters of their own: 4 : 3 and 16 : 9, dark and light, of several masters, with objects of other programs. */
const chosen = [
  /Stafftrain_TP10167128\.potx$/,
  /SalesProposalPresentation_TP10219422\.potx$/,
  /QuizShow_TP10176929\.potx$/,
  /pptx-templates_SlideMasters\.pptx$/,
  /pptx-templates_SlideLayoutWithOle\.pptx$/,
  /autoshape-case012\.pptx$/
]

/** The chosen ones, by their paths. */
export const foreignTemplates = chosen.flatMap(name => foreignFiles.find(file => name.test(file)) ?? [])
