import { configNames } from '../deck/config.js'
import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import { realpathOf } from '../host/source/inside-of.js'
import { findConfigs } from '../host/source/read-config.js'
import { codeOf } from '../host/trust/code-files.js'
import { findSettings, type Settings } from '../host/trust/settings-folder.js'
import { distrust, type TrustedFolder, trust, trustedFolders } from '../host/trust/trusted.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Code that is going to be trusted, and the folder of settings that will say so. */
interface CodeToTrust extends TrustedFolder {
  readonly settings: string
}

/** The code of a working folder's configuration as it is now, or why there is nothing to trust. */
export function codeToTrust(cwd: string, env: Environment): CodeToTrust | Diagnostic {
  const file = findConfigs(cwd, configNames).find(({ isCode }) => isCode)
  if (!file)
    return usageDiagnostic({
      what: 'There is no code here to allow, expected `backbrief.config.mjs`',
      fix: 'Go to the folder that has it. What is plain data, such as `backbrief.config.yaml`, needs no permission.'
    })
  const settings = findSettings(env, cwd)
  if ('refused' in settings) return settingsProblem(settings)
  const code = codeOf(cwd, file.name)
  if ('fault' in code)
    return usageDiagnostic({ what: `\`${code.fault.file}\`: ${code.fault.what}`, fix: code.fault.fix })
  return { settings: settings.folder, folder: realpathOf(cwd) ?? cwd, files: code.files }
}

/** Remembers code as trusted; returns why that was not possible. */
export function rememberTrust({ settings, ...trusted }: CodeToTrust): Diagnostic | undefined {
  try {
    trust(settings, trusted)
    return undefined
  } catch (error) {
    return unwritten(settings, error)
  }
}

/** Forgets what was trusted in a working folder; false where nothing was. */
export function forgetFolder(cwd: string, env: Environment): boolean | Diagnostic {
  const settings = findSettings(env, cwd)
  if ('refused' in settings) return settingsProblem(settings)
  try {
    return distrust(settings.folder, realpathOf(cwd) ?? cwd)
  } catch (error) {
    return unwritten(settings.folder, error)
  }
}

/** Every folder whose code may run. */
export function trustedHere(cwd: string, env: Environment): readonly TrustedFolder[] | Diagnostic {
  const settings = findSettings(env, cwd)
  return 'refused' in settings ? settingsProblem(settings) : trustedFolders(settings.folder)
}

function settingsProblem({ refused, path }: Extract<Settings, { readonly refused: unknown }>): Diagnostic {
  return usageDiagnostic({
    what:
      refused === 'nowhere'
        ? 'This user has no folder for settings'
        : `The folder for settings \`${path}\` cannot be used: ${reasons[refused]}`,
    fix: 'Name a folder of your own, outside of the working folder, in `BACKBRIEF_SETTINGS_DIR`.'
  })
}

const reasons = {
  'in-working-folder': 'it lies in the working folder, and may have come with the decks',
  link: 'it is a link',
  'not-a-folder': 'it is not a folder',
  'other-owner': 'it belongs to another user',
  'others-may-write': 'other users may write into it'
}

function unwritten(settings: string, error: unknown): Diagnostic {
  return usageDiagnostic({
    what: `Nothing can be written into \`${settings}\`: ${error instanceof Error ? error.message : String(error)}`,
    fix: 'Name another folder in `BACKBRIEF_SETTINGS_DIR`.'
  })
}
