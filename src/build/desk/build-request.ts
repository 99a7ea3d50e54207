import * as z from 'zod'
import { isLanguageTag } from '../../deck/language.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { templateMebibytes } from '../../render/desk/build-form.js'
import { type BuildOptions, choices, defaultBuild } from '../options.js'
import type { OpenProject } from '../project.js'
import { longestName, mostNames, namesIn } from '../read-names.js'

/** What a page asks of a build: the options of `backbrief build` that have a field there. */
export const buildRequestSchema = z.strictObject({
  languages: z.array(z.string().refine(isLanguageTag)).min(1).max(100),
  formats: z.array(z.string()).min(1).max(100),
  kind: z.enum(['draft', 'final', 'partial']),
  pdf: z.boolean(),
  paper: z.enum(choices.papers),
  print: z.enum(choices.prints),
  ink: z.enum(choices.inks),
  handout: z.enum(choices.handouts),
  perPage: z.literal(choices.perPage),
  duplex: z.boolean(),
  /** A name for a certificate on each line. */
  names: z
    .string()
    .max(mostNames * longestName)
    .transform(namesIn)
    .refine(names => names.length <= mostNames && names.every(name => name.length <= longestName)),
  /** A template of PowerPoint, in base64. */
  template: z
    .base64()
    .max(Math.ceil((templateMebibytes * 2 ** 20 * 4) / 3) + 4)
    .optional(),
  start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
})

export type BuildRequest = z.infer<typeof buildRequestSchema>

interface Around {
  readonly cwd: string
  readonly project: OpenProject
  readonly today: string
}

/** The same request as the command understands it: what it makes is the same, byte for byte. Formats that nobody knows are left out. */
export function buildOptionsOf(
  { languages, formats, kind, pdf, paper, print, ink, handout, perPage, start, duplex, names }: BuildRequest,
  { path }: Pick<DeckLocation, 'path'>,
  { cwd, project, today }: Around
): BuildOptions {
  const known = [...choices.formats, ...project.formats.map(({ name }) => name)]
  return {
    ...defaultBuild,
    decks: [path],
    cwd,
    project,
    today,
    languages,
    formats: formats.filter(name => known.includes(name)),
    release: kind !== 'draft',
    allowPartial: kind === 'partial',
    pdf,
    out: project.out ?? defaultBuild.out,
    isDefaultOut: true,
    rendering: {
      paper,
      print,
      ink,
      handout,
      perPage,
      start,
      duplex,
      slideShape: '16:9',
      ...(names.length > 0 && { names })
    }
  }
}
