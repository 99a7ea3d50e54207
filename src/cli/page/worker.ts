import { unzipSync } from 'fflate'
import { makeFolders, putFile } from '../../host/page/disk.js'
import type { Answers } from './answers.js'

// The program behind `backbrief.html`, in a worker of its own: while it works, the page can still be typed into. First it is sent its own
// files, as a zip; then it is called by name. Modules read those files when they load, so they load after that.

interface Call {
  readonly number: number
  readonly name: keyof Answers | 'start'
  readonly given: never
}

const folder = '/program'
let answers: Answers | undefined

addEventListener('message', async ({ data }: MessageEvent<Call>) => {
  const { number, name, given } = data
  try {
    postMessage({ number, result: name === 'start' ? await start(given) : await answers?.[name](given) })
  } catch (error) {
    postMessage({ number, error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) })
  }
})

async function start(zip: Uint8Array): Promise<void> {
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    makeFolders(`${folder}/${path.split('/').slice(0, -1).join('/')}`)
    putFile(`${folder}/${path}`, bytes)
  }
  const { openAnswers } = await import('./answers.js')
  answers = openAnswers((event, data) => postMessage({ event, data }))
}
