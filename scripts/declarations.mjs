// Writes the type declarations of the published package.

import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Runs tsc over `src/index.ts`. Throws with tsc's own words when a type is wrong. */
export async function writeDeclarations(root, folder) {
  const project = join(root, 'tsconfig.declarations.json')
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  try {
    await promisify(execFile)(process.execPath, [tsc, '--project', project, '--outDir', folder], { cwd: root })
  } catch (error) {
    throw new Error(`The type declarations could not be made:\n${error.stdout ?? error.message}`)
  }
  await declareLabels(root, folder)
}

/** The labels are typed from a JSON file outside `src/`, which a published declaration cannot reach: spell their names out. */
async function declareLabels(root, folder) {
  const names = Object.keys(JSON.parse(await readFile(join(root, 'templates/labels/en.json'), 'utf8')))
  const fields = names.map(name => `  readonly ${JSON.stringify(name)}: string`).join('\n')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'labels.d.ts'), `declare const labels: {\n${fields}\n}\nexport default labels\n`)
  const user = join(folder, 'render/templates.d.ts')
  const text = await readFile(user, 'utf8')
  await writeFile(user, text.replace("'../../templates/labels/en.json'", "'../labels.js'"))
}
