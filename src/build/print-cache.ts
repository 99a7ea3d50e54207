import { nameOf, type Store } from '../host/cache/store.js'
import { version } from '../host/cache/version.js'
import { browserProgram } from '../host/output/browser-program.js'
import type { Printer } from '../host/output/print.js'
import { noCache, type PrintCache } from '../host/output/print-cache.js'
import { stampOf } from '../host/source/stamp.js'

/** The print cache in a store; without one, nothing is cached. `printer` gives the one at hand. */
export function openPrintCache(store: Store | undefined, printer: () => Promise<Printer | undefined>): PrintCache {
  if (!store) return noCache
  const keyOf = (inputs: readonly string[]) =>
    nameOf([version, process.version, process.platform, process.arch, ...inputs])
  let browserVersion: Promise<string | undefined> | undefined
  const findVersion = async () => {
    const found = await printer()
    return found && versionOf(found, store, keyOf)
  }
  return {
    async cached(inputs, make, isValid = async () => true) {
      browserVersion ??= findVersion()
      const browser = await browserVersion
      if (browser === undefined) return make()
      const key = keyOf([browser, ...inputs])
      const known = store.get(key)
      if (known && (await isValid(known))) return known
      const made = await make()
      if (made instanceof Uint8Array) store.put(key, made)
      return made
    },
    has: inputs => store.get(keyOf(inputs)) !== undefined,
    mark: inputs => store.put(keyOf(inputs), new Uint8Array())
  }
}

// Only a running browser can report its version; as long as its program is the same, so is the version.
async function versionOf(
  printer: Printer,
  store: Store,
  keyOf: (inputs: readonly string[]) => string
): Promise<string | undefined> {
  const program = browserProgram(printer.path)
  if (program === undefined) return printer.version()
  const key = keyOf(['browser', ...[printer.path, program].flatMap(path => [path, stampOf(path)])])
  const known = store.get(key)
  if (known) return Buffer.from(known).toString()
  const found = await printer.version()
  if (found !== undefined) store.put(key, Buffer.from(found))
  return found
}
