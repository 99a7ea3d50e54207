import { stampOf } from '../host/cache/stamp.js'
import { nameOf, type Store } from '../host/cache/store.js'
import { version } from '../host/cache/version.js'
import { browserProgram } from '../host/output/browser-program.js'
import type { Printer } from '../host/output/print.js'
import type { Remember } from '../host/output/remember.js'

/** What printing gave in earlier builds, for the same documents, the same program and the same browser. */
export interface Memory {
  readonly remember: Remember
  /** Whether something was noted before: a mere guess of what is remembered, for which no browser is asked. */
  knows(of: readonly string[]): boolean
  note(of: readonly string[]): void
}

/** A program that is found nowhere remembers nothing. */
const forgetful: Memory = { remember: (_, make) => make(), knows: () => false, note() {} }

/** The memory that is kept in a store; without one, a memory that remembers nothing. `printer` gives the one at hand. */
export function openMemory(store: Store | undefined, printer: () => Promise<Printer | undefined>): Memory {
  if (!store) return forgetful
  const nameFor = (of: readonly string[]) => nameOf([version, process.version, process.platform, process.arch, ...of])
  let name: Promise<string | undefined> | undefined
  const browserName = async () => {
    const found = await printer()
    return found && versionOf(found, store, nameFor)
  }
  return {
    async remember(of, make, holds = async () => true) {
      name ??= browserName()
      const browser = await name
      if (browser === undefined) return make()
      const key = nameFor([browser, ...of])
      const known = store.take(key)
      if (known && (await holds(known))) return known
      const made = await make()
      if (made instanceof Uint8Array) store.keep(key, made)
      return made
    },
    knows: of => store.take(nameFor(of)) !== undefined,
    note: of => store.keep(nameFor(of), new Uint8Array())
  }
}

// Only a browser that runs can say its version; as long as its program is the same, so is that.
async function versionOf(
  printer: Printer,
  store: Store,
  nameFor: (of: readonly string[]) => string
): Promise<string | undefined> {
  const program = browserProgram(printer.path)
  if (program === undefined) return printer.version()
  const key = nameFor(['browser', ...[printer.path, program].flatMap(path => [path, stampOf(path)])])
  const known = store.take(key)
  if (known) return Buffer.from(known).toString()
  const said = await printer.version()
  if (said !== undefined) store.keep(key, Buffer.from(said))
  return said
}
