import { buildLocation } from './build-location.js'
import type { FromHelper, ToHelper } from './helpers.js'
import type { BuildRequest, BuildStep } from './request.js'
import { layOutTools, type Tools } from './tools.js'

/** Builds the decks that the process which started this one names, one after the other, until that one has no more or ends. */
export function help(): void {
  let request: BuildRequest | undefined
  let tools: Tools | undefined
  // Where that process is gone, nobody is left to be told of it.
  const say = (said: FromHelper) => void (process.connected && process.send?.(said, undefined, undefined, () => {}))
  process.on('message', async (heard: ToHelper) => {
    if ('request' in heard) {
      const watcher = { began: (began: number) => say({ began }), doing: (doing: BuildStep) => say({ doing }) }
      request = { ...heard.request, watcher }
      tools = layOutTools(request)
      return
    }
    if (!request || !tools) return
    try {
      say({ built: await buildLocation(heard.location, request, tools) })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      say({ fault: { message, stack: error instanceof Error ? error.stack : undefined } })
    }
  })
  process.on('disconnect', async () => {
    await tools?.putAway()
    process.exit()
  })
}
