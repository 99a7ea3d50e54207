// The program runs in a worker, so that the page can be typed into while it works. Everything of it stands in this page.

/** The program, which is called by name. What it says by itself is an event. */
export interface Program {
  call<Result>(name: string, given?: unknown): Promise<Result>
  listen(event: string, heard: (data: never) => void): void
}

interface Answer {
  readonly number?: number
  readonly result?: unknown
  readonly error?: string
  readonly event?: string
  readonly data?: never
}

/** Starts the program that stands in the page. Throws where the browser is too old for it. */
export async function startProgram(): Promise<Program> {
  const script = new Blob([await unpacked(bytesIn('program-script'))], { type: 'text/javascript' })
  const worker = new Worker(URL.createObjectURL(script))
  const waiting = new Map<number, (answer: Answer) => void>()
  const listeners = new Map<string, (data: never) => void>()
  let called = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.event !== undefined && data.data !== undefined) listeners.get(data.event)?.(data.data)
    if (data.number !== undefined) waiting.get(data.number)?.(data)
  })

  const program: Program = {
    call: (name, given) =>
      new Promise((resolve, reject) => {
        const number = ++called
        waiting.set(number, ({ result, error }) => {
          waiting.delete(number)
          if (error === undefined) resolve(result as never)
          else reject(new Error(error))
        })
        worker.postMessage({ number, name, given })
      }),
    listen(event, heard) {
      listeners.set(event, heard)
    }
  }
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
  })
  await Promise.race([program.call('start', bytesIn('program-files')), failed])
  return program
}

/** The bytes that stand in an element in base64, which is emptied: they are large. */
function bytesIn(id: string): Uint8Array<ArrayBuffer> {
  const place = document.getElementById(id)
  const text = atob(place?.textContent ?? '')
  place?.remove()
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Blob> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).blob()
}
