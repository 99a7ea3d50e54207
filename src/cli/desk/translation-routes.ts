import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import type { BuildContext } from '../../build/context.js'
import { drawTranslationsPage } from '../../build/desk/draw-translations.js'
import {
  beginLanguage,
  type RefusedTranslations,
  saveTranslation,
  type TranslationsSetup,
  translationRows
} from '../../build/desk/translations.js'
import type { OpenProject } from '../../build/project.js'
import { adviseWith } from '../../deck/diagnostic.js'
import { today } from '../../host/source/day.js'
import { readBody } from '../server/read-body.js'
import { sendJson, sendLine, sendPage } from '../server/send.js'
import type { OpenDeck } from './decks.js'

interface TranslationRoutes {
  readonly cwd: string
  readonly context: BuildContext
  readonly command: string
  readonly project: () => Promise<OpenProject>
  /** Called with what is a bug. */
  readonly failed: (error: unknown) => void
}

const bodyLimit = 256 * 1024

const editSchema = z.strictObject({
  language: z.string(),
  key: z.string(),
  target: z.string().max(20_000),
  before: z.string(),
  reviewer: z
    .string()
    .max(200)
    // It becomes a comment of one line.
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*\S[^\p{Cc}\p{Zl}\p{Zp}]*$/u)
    .optional()
})

const beginSchema = z.strictObject({ language: z.string().min(1).max(100) })

/** Answers to the page on which a lesson is translated. */
export function translationAnswers({ cwd, context, command, project, failed }: TranslationRoutes) {
  /** One after the other: each reads what the last has written. */
  let saving: Promise<unknown> = Promise.resolve()
  const setup = async (): Promise<TranslationsSetup> => ({ cwd, today: today(), project: (await project()).project })
  const inTurn = <Done>(work: () => Promise<Done>): Promise<Done> => {
    const done = saving.then(work)
    saving = done.catch(() => {})
    return done
  }
  const problems = ({ refused }: RefusedTranslations) => ({
    refused: refused.map(found => {
      const { what, fix, file, place } = adviseWith(found, command)
      return { what, fix, place: place ? `${file}:${place.start.line}` : file }
    })
  })

  return {
    async page(deck: OpenDeck, { language, to }: { language: string; to: string | null }, response: ServerResponse) {
      const { title } = deck.session.state()
      const request = { language, to: to ?? undefined, title: title || deck.location.id, ...(await setup()) }
      sendPage(response, await drawTranslationsPage(deck.location, request, context), { framed: false })
    },

    /** All texts with their translations into a language. */
    async rows(deck: OpenDeck, to: string, response: ServerResponse): Promise<void> {
      await deck.text.save()
      const rows = await translationRows(deck.location, to, await setup())
      if (!rows) return sendLine(response, 404, 'There is no such translation.')
      sendJson(response, 'refused' in rows ? problems(rows) : { rows })
    },

    /** Saves a translation. */
    async take(deck: OpenDeck, request: IncomingMessage, response: ServerResponse): Promise<void> {
      const body = await readBody(request, bodyLimit)
      const edit = 'refused' in body ? undefined : editSchema.safeParse(body.data)
      if ('refused' in body) return sendLine(response, body.refused, 'This cannot be accepted.')
      if (!edit?.success) return sendLine(response, 400, 'This is not a translation.')
      const saved = await inTurn(async () => saveTranslation(deck.location, edit.data, await setup()))
      if (!saved) return sendLine(response, 404, 'There is no such text.')
      deck.session.refresh().catch(failed)
      sendJson(response, 'refused' in saved ? problems(saved) : saved)
    },

    /** Begins a language. */
    async begin(deck: OpenDeck, request: IncomingMessage, response: ServerResponse): Promise<void> {
      const body = await readBody(request, bodyLimit)
      const wanted = 'refused' in body ? undefined : beginSchema.safeParse(body.data)
      if ('refused' in body) return sendLine(response, body.refused, 'This cannot be accepted.')
      if (!wanted?.success) return sendLine(response, 400, 'This is not a language.')
      await deck.text.save()
      const begun = await inTurn(async () => beginLanguage(deck.location, wanted.data.language, await setup()))
      deck.session.refresh().catch(failed)
      sendJson(response, 'refused' in begun ? problems(begun) : begun)
    }
  }
}
