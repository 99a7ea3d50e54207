import * as z from 'zod'
import { forParticipants } from '../deck/audience.js'
import type { Deck } from '../deck/deck.js'
import type { Audience, Format, RenderInput } from './format.js'

/** A file that a user's format makes. It is the facilitator's unless `audience` says `everyone`. */
export interface OwnFormatFile {
  /** Its name in the deck's folder. */
  readonly path: string
  readonly audience?: Audience
}

/** A file as a user's format returns it. */
export type OwnFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array }

/** What a user's format is given. */
export interface OwnFormatInput {
  /** The deck in one language; without notes, answers and keys where it is asked for files for everyone. */
  readonly deck: Deck
  /** Words of the interface in the deck's language, by name. */
  readonly labels: Readonly<Record<string, string>>
  readonly release: boolean
}

/** A format that a user writes. */
export interface OwnFormat {
  /** What `--to` calls it. */
  readonly name: string
  /** Every file that it makes. */
  readonly files: readonly OwnFormatFile[]
  /** True for a format that is built without being named. */
  readonly byDefault?: boolean
  /**
   * Returns its files. Where some are for everyone, it is called once more with the deck that participants may have, and only from that
   * call those files are taken.
   */
  render(input: OwnFormatInput): readonly OwnFile[] | Promise<readonly OwnFile[]>
}

const fileName = z.string().regex(/^[A-Za-z\d][\w-]*(?:\.[\w-]+)+$/, 'the name of a file, like `cards.html`')

const ownFormatSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z\d-]*$/, 'small letters, like `cards`'),
  files: z
    .array(z.strictObject({ path: fileName, audience: z.enum(['everyone', 'facilitator']).default('facilitator') }))
    .min(1),
  byDefault: z.boolean().default(false),
  render: z.custom<OwnFormat['render']>(value => typeof value === 'function', 'a function `render({ deck })`')
})

const renderedSchema = z.array(
  z.union([
    z.strictObject({ path: z.string(), text: z.string() }),
    z.strictObject({ path: z.string(), bytes: z.instanceof(Uint8Array) })
  ])
)

/** The formats that a configuration's code offers, as far as they can be used. `known` are ours, whose names are taken. */
export function readOwnFormats(
  value: unknown,
  known: readonly Format[],
  report: (fault: { readonly what: string; readonly fix: string }) => void
): readonly Format[] {
  const list = z.array(z.unknown()).safeParse(value ?? [])
  if (!list.success) {
    report({ what: 'Unexpected value of `formats`, expected a list', fix: 'Write `formats: [ourFormat]`.' })
    return []
  }
  const names = new Set(known.map(({ name }) => name))
  const paths = new Set(known.flatMap(({ files }) => files.map(({ path }) => path.toLowerCase())))
  return list.data.flatMap((one, index) => {
    const parsed = ownFormatSchema.safeParse(one)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      const name = ['formats', index, ...(issue?.path ?? [])].map(String).join('.')
      report({
        what: `Unexpected \`${name}\`: ${issue?.message}`,
        fix: 'Write `{ name, files: [{ path }], render({ deck }) { … } }`.'
      })
      return []
    }
    const taken = names.has(parsed.data.name)
      ? `name \`${parsed.data.name}\``
      : parsed.data.files.filter(({ path }) => paths.has(path.toLowerCase())).map(({ path }) => `file \`${path}\``)[0]
    if (taken !== undefined) {
      report({ what: `Unexpected ${taken}: another format has it`, fix: 'Choose a name that is not taken.' })
      return []
    }
    names.add(parsed.data.name)
    for (const { path } of parsed.data.files) paths.add(path.toLowerCase())
    return [asFormat(parsed.data)]
  })
}

/** What code of the user's threw: its author's fault, and no bug of the program. */
export const ownCodeError = 'OwnCodeError'

function asFormat({ name, files, byDefault, render }: z.infer<typeof ownFormatSchema>): Format {
  const audiences = [...new Set(files.map(({ audience }) => audience))]
  const failed = (why: string) =>
    Object.assign(new Error(`The format \`${name}\` of this folder ${why}`), { name: ownCodeError })
  /** The files for some readers, made of what they may have. */
  const renderFor = async (audience: Audience, input: RenderInput) => {
    const deck = audience === 'everyone' ? forParticipants(input.deck) : input.deck
    const rendering = (async (): Promise<unknown> =>
      render({ deck, labels: input.templates.labels, release: input.options.release }))()
    const made = await rendering.catch(error => {
      throw failed(`stopped: ${error instanceof Error ? error.message : String(error)}`)
    })
    const parsed = renderedSchema.safeParse(made)
    if (!parsed.success) throw failed('did not return a list of `{ path, text }` or `{ path, bytes }`')
    const strange = parsed.data.find(({ path }) => !files.some(file => file.path === path))
    if (strange) throw failed(`returned \`${strange.path}\`, which is not among its \`files\``)
    return parsed.data.filter(({ path }) => files.some(file => file.path === path && file.audience === audience))
  }
  return {
    name,
    files,
    measured: false,
    asWritten: true,
    byDefault,
    render: async input => (await Promise.all(audiences.map(audience => renderFor(audience, input)))).flat()
  }
}
