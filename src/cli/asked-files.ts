import { readNames } from '../build/read-names.js'
import { namedTemplate } from '../build/read-template.js'
import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import type { OfficeTemplate } from '../deck/office-template.js'

interface Asked {
  readonly to: readonly string[]
  readonly release: boolean
  readonly allowPartial: boolean
  readonly names: string | undefined
  readonly template: string | undefined
}

interface AskedFiles {
  readonly names?: readonly string[]
  readonly template?: OfficeTemplate
}

/** Reads the files that are named with `build`. Flags that go with nothing that is made are refused. */
export async function readAskedFiles(
  { to, release, allowPartial, names: namesFile, template: templateFile }: Asked,
  cwd: string
): Promise<AskedFiles | Diagnostic> {
  if (allowPartial && !release)
    return usageDiagnostic({
      what: '`--allow-partial` says what `--release` may show, and there is no `--release`',
      fix: 'Add `--release`, or leave `--allow-partial` out: a draft shows everything.'
    })
  const names = namesFile === undefined ? undefined : await readNames(namesFile, cwd)
  if (names && 'rule' in names) return names
  if (names && !to.includes('forms') && !to.includes('docx'))
    return usageDiagnostic({
      what: '`--names` fills in certificates, and none is made',
      fix: 'Type `--to forms --names people.csv`.'
    })
  if (templateFile !== undefined && !to.includes('pptx'))
    return usageDiagnostic({
      what: '`--template` is for presentations, and this build makes none',
      fix: 'Type `--to pptx --template centre.pptx`.'
    })
  const template = templateFile === undefined ? undefined : await namedTemplate(templateFile, cwd)
  if (template && 'rule' in template) return template
  return { ...(names && { names }), ...(template && { template }) }
}
