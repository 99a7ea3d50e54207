import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import type { readRegularFile } from '../host/source/regular-file.js'
import type { ImportFault } from '../import/fault.js'

/** The largest file that is read. Films make presentations large. */
export const mostBytes = 500 * 1024 * 1024

/** Why a file of another program cannot be imported. */
export function refusal(file: string, { what, why, fix }: ImportFault): Diagnostic {
  return usageDiagnostic({
    what: what.includes(file)
      ? what
      : `\`${file}\` cannot be imported: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    why,
    fix
  })
}

/** Why a file cannot be read. */
export function unreadable(
  file: string,
  fault: Extract<Awaited<ReturnType<typeof readRegularFile>>, { fault: unknown }>['fault']
): Diagnostic {
  switch (fault.kind) {
    case 'missing':
      return usageDiagnostic({
        what: `There is no file \`${file}\``,
        fix: 'Check the name and the folder; put a name with spaces between quotation marks.'
      })
    case 'too-big':
      return usageDiagnostic({
        what: `\`${file}\` has \`${Math.ceil(fault.bytes / 1024 ** 2)}\` MiB, expected at most \`${mostBytes / 1024 ** 2}\``,
        why: 'A file as large as this is full of films, which slides do not play.',
        fix: 'Remove the films in the program that made the file, or compress its media there, and import that copy.'
      })
    case 'not-a-file':
      return usageDiagnostic({ what: `\`${file}\` is ${fault.found}, expected a file`, fix: 'Name the file itself.' })
    default:
      return usageDiagnostic({
        what: `\`${file}\` cannot be read`,
        fix: 'Is it open in another program, or on a disk that is no longer connected? Copy it here, and try again.'
      })
  }
}
