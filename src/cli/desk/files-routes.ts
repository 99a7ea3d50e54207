import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import type { BuildContext, BuildSetup } from '../../build/context.js'
import { buildOptionsOf, buildRequestSchema } from '../../build/desk/build-request.js'
import { builtEditions, outFolder } from '../../build/desk/built.js'
import { copyBuilt } from '../../build/desk/copy-built.js'
import { drawFilesPage } from '../../build/desk/draw-files.js'
import { unwritten } from '../../build/outside-diagnostics.js'
import type { OpenProject } from '../../build/project.js'
import { sentTemplate } from '../../build/read-template.js'
import { today } from '../../host/source/day.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { opener, openInBrowser } from '../open-in-browser.js'
import { readBody } from '../server/read-body.js'
import { sendEvents, sendJson, sendLine, sendPage } from '../server/send.js'
import { type BuildJob, openJob } from './build-job.js'
import { builtAddress } from './built-routes.js'
import type { OpenDeck } from './decks.js'

/** What the desk builds, copies and shows files with. */
export interface FilesSetup {
  /** The working folder. */
  readonly cwd: string
  readonly context: BuildContext
  readonly command: string
  readonly project: () => Promise<OpenProject>
  /** What builds are made with. */
  readonly building: Pick<BuildSetup, 'env' | 'prints'>
  /** The address that built files stand below. */
  readonly builtBase: string
  /** Called with what is a bug. */
  readonly failed: (error: unknown) => void
}

const bodyLimit = 64 * 1024

/** The options of a build, with names and a template in base64. */
const buildLimit = 16 * 2 ** 20

const copySchema = z.strictObject({
  to: z.string().max(4096),
  languages: z.array(z.string()).max(100),
  forParticipants: z.boolean(),
  forFacilitator: z.boolean()
})

/** Answers to the page on which a lesson is built: its form, its builds and how far they are. */
export function filesAnswers({ cwd, context, command, project, building, builtBase, failed }: FilesSetup) {
  const jobs = new WeakMap<OpenDeck, BuildJob>()

  function jobOf(deck: OpenDeck): BuildJob {
    const { location, text } = deck
    const job = jobs.get(deck) ?? openJob({ ...building, location, command, save: text.save, failed })
    jobs.set(deck, job)
    return job
  }

  return {
    async page(deck: OpenDeck, language: string, response: ServerResponse): Promise<void> {
      const { title, languages } = deck.session.state()
      const own = { title: title || deck.location.id, language: languages[0] ?? 'en' }
      const addressOf = (entry: { readonly deckId: string; readonly language: string }, path: string) =>
        builtAddress(builtBase, [entry.deckId, entry.language, path])
      const { result } = jobOf(deck).state()
      const canOpenFolder = opener(process.platform, process.env) !== undefined
      const request = { own, language, addressOf, canOpenFolder, result, project: await project() }
      sendPage(response, await drawFilesPage(deck.location, request, context), { framed: false })
    },

    /** The address of the presenter view of a lesson, where it is built. */
    async teachable(location: DeckLocation, language = ''): Promise<{ readonly teach?: string }> {
      const built = await builtEditions(location, await project())
      const isThere = built.some(entry => entry.language === language && entry.files.includes('presenter.html'))
      return isThere ? { teach: builtAddress(builtBase, [location.id, language, 'presenter.html']) } : {}
    },

    /** Begins a build. */
    async take(deck: OpenDeck, request: IncomingMessage, response: ServerResponse): Promise<void> {
      const body = await readBody(request, buildLimit)
      const wanted = 'refused' in body ? undefined : buildRequestSchema.safeParse(body.data)
      if ('refused' in body) return sendLine(response, body.refused, 'This cannot be accepted.')
      if (!wanted?.success) return sendLine(response, 400, 'This is not a request for a build.')
      const options = buildOptionsOf(wanted.data, deck.location, { cwd, today: today(), project: await project() })
      if (options.formats.length === 0) return sendLine(response, 400, 'This is not a request for a build.')
      const { template } = wanted.data
      const read = template === undefined ? undefined : sentTemplate(Buffer.from(template, 'base64'))
      if (read && 'rule' in read) return sendJson(response, { problem: `${read.what}. ${read.fix}` })
      if (!jobOf(deck).begin({ ...options, ...(read && { template: read }) }))
        return sendLine(response, 409, 'This lesson is already being built.')
      sendJson(response, { isBegun: true })
    },

    /** Copies what is built to a folder that somebody has typed. */
    async copy({ location }: OpenDeck, request: IncomingMessage, response: ServerResponse): Promise<void> {
      const body = await readBody(request, bodyLimit)
      const wanted = 'refused' in body ? undefined : copySchema.safeParse(body.data)
      if ('refused' in body) return sendLine(response, body.refused, 'This cannot be accepted.')
      if (!wanted?.success) return sendLine(response, 400, 'This is not a request for a copy.')
      const copied = await copyBuilt(location, wanted.data, { date: today(), project: await project() })
      if (!('problem' in copied)) return sendJson(response, copied)
      const { what, why, fix } = unwritten(copied.problem, { cwd, state: 'Nothing was copied.', canMove: false })
      sendJson(response, { problem: `${what}. ${why}`, fix })
    },

    /** Opens the folder of a lesson, or the one that it is built into, in the file manager of this computer. */
    async openFolder({ location }: OpenDeck, request: IncomingMessage, response: ServerResponse): Promise<void> {
      const body = await readBody(request, bodyLimit)
      const wanted =
        'refused' in body ? undefined : z.strictObject({ of: z.enum(['lesson', 'built']) }).safeParse(body.data)
      if (!wanted?.success) return sendLine(response, 400, 'This is not a request for a folder.')
      const folder = wanted.data.of === 'built' ? join(outFolder(await project()), location.id) : dirname(location.path)
      if (existsSync(folder)) openInBrowser(folder)
      sendJson(response, { isOpened: existsSync(folder) })
    },

    /** Tells a page how far the build is, and when it has ended. */
    tell(deck: OpenDeck, response: ServerResponse): void {
      const job = jobOf(deck)
      const send = sendEvents(response)
      const tell = () => {
        const { percent } = job.state()
        send({ percent: percent ?? null })
      }
      tell()
      response.on('close', job.listen(tell))
    }
  }
}
