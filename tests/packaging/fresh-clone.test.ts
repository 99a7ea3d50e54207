import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
const started = Object.entries(scripts).flatMap(([name, words]) => {
  const script = /^node (scripts\/\S+)/.exec(words)?.[1]
  return script === undefined ? [] : [[`npm run ${name}`, script] as const]
})

/** A script and all that it loads when it is read, with what each imports then that is neither a file of ours nor Node's. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const imports = [
    ...readFileSync(file, 'utf8').matchAll(/^(?:(?:import|export) (?:[^'\n]* from )?|\} from )'([^']+)'$/gm)
  ].map(([, name = '']) => name)
  return imports.flatMap(name => {
    if (name.startsWith('node:')) return []
    return name.startsWith('.') ? packagesOf(join(dirname(file), name), seen) : [`${relative(root, file)}: ${name}`]
  })
}

test('there are scripts to look at', () => expect(started.length).toBeGreaterThan(7))

// They install the packages themselves: on a fresh clone none is there when they are read.
test.each(started)('`%s` imports no package before it is installed', (_, script) => {
  expect(packagesOf(join(root, script))).toEqual([])
})
