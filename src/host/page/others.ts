// What the program uses of the other modules of Node that a page can have: `node:async_hooks`, `child_process`, `events`, `module`, `os`, `timers/promises`, `url`.

/** Records nothing: reads are recorded for later builds, and a page has none. */
export const AsyncLocalStorage = function AsyncLocalStorage() {
  return {
    getStore: () => undefined,
    run: <Result>(_store: unknown, work: () => Result): Result => work()
  }
}

export const tmpdir = () => '/tmp'
export const homedir = () => '/home'
export const hostname = () => 'page'
export const availableParallelism = () => 1

export function fileURLToPath(address: string | URL): string {
  return decodeURIComponent(new URL(address).pathname)
}

export function pathToFileURL(path: string): URL {
  return new URL(`file://${path.split('/').map(encodeURIComponent).join('/')}`)
}

/** Lets what waits go on, such as a message of the page. */
export function setImmediate(): Promise<void> {
  return setTimeout(0)
}

export function setTimeout(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    globalThis.setTimeout(resolve, milliseconds)
  })
}

/** No program is started from a page, and no code that stands beside decks is run. */
function refuse(): never {
  throw new Error('This page cannot do this')
}

export const spawnSync = refuse
export const once = refuse
export const createRequire = () => refuse
export const isBuiltin = () => false
export const userInfo = refuse
