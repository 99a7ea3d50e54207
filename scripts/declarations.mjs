// Writes the type declarations of the published package: those that `src/index.ts` offers, and what they are made of.

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'

// Also inside `import('./deck.js').Deck`.
const relativeImport = /(\bfrom |\bimport\(?)(['"])(\.[^'"]+)\2/g

/** Runs tsc over `src/index.ts` and hands each declaration to `write(path, text)`. Throws with tsc's own words when a type is wrong. */
export async function writeDeclarations(root, folder, write) {
  const made = await mkdtemp(join(tmpdir(), 'backbrief-types-'))
  try {
    await runTsc(root, made)
    const wanted = ['index.d.ts']
    for (const name of wanted) {
      const text = await declaration(root, join(made, name))
      const used = [...text.matchAll(relativeImport)].map(match => declarationOf(made, name, match[3]))
      wanted.push(...new Set(used.filter(other => !wanted.includes(other))))
      await write(join(folder, name), text)
    }
  } finally {
    await rm(made, { recursive: true, force: true })
  }
}

async function runTsc(root, folder) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const words = ['--project', join(root, 'tsconfig.declarations.json'), '--outDir', folder]
  try {
    await promisify(execFile)(process.execPath, [tsc, ...words], { cwd: root })
  } catch (error) {
    throw new Error(`The type declarations could not be made:\n${error.stdout || error.message}`)
  }
}

function declarationOf(made, importer, specifier) {
  return relative(made, resolve(made, dirname(importer), specifier)).replace(/\.js$/, '.d.ts')
}

/** A declaration as published. The labels are typed from a JSON file that a declaration cannot reach: their names are spelt out. */
async function declaration(root, file) {
  const text = await readFile(file, 'utf8')
  const labels = text.match(/import type (\w+) from ['"]\S+\/templates\/labels\/en\.json['"];?/)
  if (!labels) return text
  const names = Object.keys(JSON.parse(await readFile(join(root, 'templates/labels/en.json'), 'utf8')))
  const fields = names.map(name => `    readonly ${JSON.stringify(name)}: string;`)
  return text.replace(labels[0], `declare const ${labels[1]}: {\n${fields.join('\n')}\n};`)
}
