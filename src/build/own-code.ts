import * as z from 'zod'
import { realpathOf } from '../host/source/inside-of.js'
import type { ConfigFile } from '../host/source/read-config.js'
import { codeOf } from '../host/trust/code-files.js'
import { loadCode } from '../host/trust/load-code.js'
import { findSettings } from '../host/trust/settings-folder.js'
import { isTrusted } from '../host/trust/trusted.js'

/** What a configuration in code came to. */
export interface OwnCode {
  /** What it exports, where it was run. */
  readonly offered?: Readonly<Record<string, unknown>>
  /** Why it was not run, and how to allow it. */
  readonly leftOut?: { readonly what: string; readonly fix: string }
  readonly fault?: { readonly what: string; readonly fix: string }
}

/** Runs a configuration in code where the user has trusted it, to the last of its files. */
export function ownCode(
  { name, path }: ConfigFile,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>
): OwnCode {
  const settings = findSettings(env, cwd)
  const code = codeOf(cwd, name)
  if ('fault' in code) {
    const { file, what, fix } = code.fault
    return { leftOut: { what: `\`${name}\` is left out: ${file === name ? '' : `\`${file}\`: `}${what}`, fix } }
  }
  const state = 'folder' in settings ? isTrusted(settings.folder, realpathOf(cwd) ?? cwd, code.files) : 'no'
  if (state !== 'yes') return { leftOut: leftOut(name, state) }
  const loaded = loadCode(path, JSON.stringify(code.files))
  if ('fault' in loaded)
    return {
      fault: {
        what: `\`${name}\` cannot be run: ${loaded.fault}`,
        fix: 'Fix the code, type `backbrief trust` again, and run the command again.'
      }
    }
  const parsed = z.record(z.string(), z.unknown()).safeParse(loaded.value)
  if (!parsed.success)
    return {
      fault: {
        what: `\`${name}\` exports no settings`,
        fix: 'End it with `export default { rules: [], formats: [] }`.'
      }
    }
  return {
    offered: { ...parsed.data, ...('checks' in parsed.data && { checks: withTexts(parsed.data.checks) }) }
  }
}

function leftOut(name: string, state: 'no' | 'changed'): { what: string; fix: string } {
  const why = state === 'changed' ? 'it has changed since you trusted it' : 'it is code, which may do anything'
  return {
    what: `\`${name}\` is left out, with its rules, formats and settings: ${why}`,
    fix: 'Read it. If you trust whoever wrote it, type `backbrief trust`.'
  }
}

/** Numbers as in front matter, where every value is text. */
function withTexts(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(withTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, withTexts(inside)]))
}
