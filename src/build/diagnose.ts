import { tryToWrite } from '../host/output/can-write.js'
import { browserAdvice, findBrowser } from '../host/output/find-browser.js'
import { openPrinter } from '../host/output/print.js'
import type { WriteProblem } from '../host/output/write-problem.js'
import { readTemplates } from '../host/source/read-templates.js'
import { browserTimeoutMs } from './context.js'

/** One thing that Backbrief needs, and whether it is here. */
export interface Diagnosis {
  readonly name: string
  /** What is here, or what is wrong. */
  readonly state: string
  /** What to do; absent when all is well. */
  readonly fix?: string
}

const oldestNode = [20, 19] as const

/**
 * Looks at everything that is needed on this machine, by trying it. `version` is Node's, `env` may name the browser, `out` is the
 * absolute path of the folder that builds are written into.
 */
export async function diagnose(
  version: string,
  env: Readonly<Record<string, string | undefined>>,
  out: string
): Promise<readonly Diagnosis[]> {
  const first = [nodeDiagnosis(version), await templatesDiagnosis(), await writingDiagnosis(out)]
  return [...first, ...(await browserDiagnosis(env))]
}

async function writingDiagnosis(out: string): Promise<Diagnosis> {
  const name = 'Writing'
  const tried = await tryToWrite(out)
  if ('folder' in tried) return { name, state: `builds can be written into ${out}` }
  const { path, reason, detail } = tried
  const state = reason === 'other' ? `the system says ${detail}` : (refusals[reason] ?? detail)
  return {
    name,
    state: `nothing can be written into ${path}: ${state}`,
    fix: 'Work in a folder that is yours, or name one with `backbrief build --out`.'
  }
}

const refusals: Readonly<Partial<Record<WriteProblem['reason'], string>>> = {
  permission: 'you may not write there',
  'read-only': 'the disk is read-only',
  'disk-full': 'the disk is full',
  'in-the-way': 'a file is in the way'
}

function nodeDiagnosis(version: string): Diagnosis {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])
  const needed = oldestNode.join('.')
  return isOld
    ? { name: 'Node', state: `${version} is too old`, fix: `Install Node ${needed} or newer from nodejs.org.` }
    : { name: 'Node', state: `${version} (${needed} or newer is needed)` }
}

async function templatesDiagnosis(): Promise<Diagnosis> {
  const name = 'Templates and fonts'
  try {
    const { fonts } = await readTemplates('en')
    const families = [...new Set(fonts.faces.map(({ family }) => family))].join(', ')
    return { name, state: `all here; every file carries its own letters (${families})` }
  } catch (error) {
    const state = error instanceof Error ? error.message : String(error)
    return { name, state, fix: 'Install Backbrief again.' }
  }
}

async function browserDiagnosis(env: Readonly<Record<string, string | undefined>>): Promise<Diagnosis[]> {
  const browser = await findBrowser(env)
  if (!browser) {
    const { what, why, fix } = browserAdvice(env)
    return [{ name: 'Browser', state: `${what}. ${why}`, fix }]
  }
  const { path, how } = browser
  const found = { name: 'Browser', state: how === 'installed' ? path : `${path} (from ${how})` }
  const printer = openPrinter(path, browserTimeoutMs(env))
  const printed = await printer.print('<!doctype html><title>A page</title><p>A page', { width: 8.27, height: 11.69 })
  await printer.close()
  if ('pdf' in printed) return [found, { name: 'Printing', state: 'a page was printed' }]
  const fix = 'Name another browser in `BACKBRIEF_BROWSER`, or install one.'
  return [found, { name: 'Printing', state: printed.problem, fix }]
}
