import { resolve } from 'node:path'
import type { DeckBrand, TemplateFault } from '../deck/brand.js'
import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import type { OfficeTemplate } from '../deck/office-template.js'
import { cleanPicture } from '../host/picture/clean-picture.js'
import { pictureLimit, readPictureFile } from '../host/source/picture-files.js'
import { readRegularFile } from '../host/source/regular-file.js'
import { isFault } from '../import/fault.js'
import { readTemplate } from '../import/template/read-template.js'

const mebibytes = pictureLimit / 1024 ** 2

/** A brand with the template that it names, or with what is wrong with that. Only a file in `folder` or below it is read. */
export async function withTemplate(brand: DeckBrand, folder: string): Promise<DeckBrand> {
  const { template } = brand
  if (template === undefined) return brand
  const file = await readPictureFile(folder, template)
  const read = 'bytes' in file ? templateOf(file.bytes) : absent(file.state)
  return isTemplateFault(read) ? { ...brand, officeFault: read } : { ...brand, office: read }
}

/** The template that is named with the command. */
export async function namedTemplate(path: string, cwd: string): Promise<OfficeTemplate | Diagnostic> {
  const file = await readRegularFile(resolve(cwd, path), pictureLimit, 'anywhere')
  const read = 'bytes' in file ? templateOf(file.bytes) : absent(file.fault.kind)
  if (!isTemplateFault(read)) return read
  return usageDiagnostic({ what: `The template \`${path}\` cannot be used: ${read.what}`, fix: read.fix })
}

/** A template as a page has sent it. */
export function sentTemplate(bytes: Uint8Array): OfficeTemplate | Diagnostic {
  const read = templateOf(bytes)
  if (!isTemplateFault(read)) return read
  return usageDiagnostic({ what: `The template cannot be used: ${read.what}`, fix: read.fix })
}

function templateOf(bytes: Uint8Array): OfficeTemplate | TemplateFault {
  const read = readTemplate(bytes, content => {
    const clean = cleanPicture(Buffer.from(content))
    return typeof clean === 'string' ? undefined : clean
  })
  return isFault(read) ? { what: `${read.what.charAt(0).toLowerCase()}${read.what.slice(1)}`, fix: read.fix } : read
}

function isTemplateFault(read: OfficeTemplate | TemplateFault): read is TemplateFault {
  return 'fix' in read
}

function absent(state: string): TemplateFault {
  switch (state) {
    case 'missing':
      return {
        what: 'there is no such file',
        fix: 'Check the name and the folder. In `brand.yaml`, name a file next to it or in a folder below it: `template: images/centre.pptx`.'
      }
    case 'too-big':
      return {
        what: `it is larger than \`${mebibytes}\` MiB`,
        fix: 'Delete its slides in PowerPoint, compress its pictures, and save it as *PowerPoint Template (.potx)*.'
      }
    case 'link':
    case 'outside':
    case 'remote':
    case 'data-address':
      return {
        what: 'it lies elsewhere',
        fix: 'Put the file next to `brand.yaml` or into a folder there, and name it from there: `template: images/centre.pptx`.'
      }
    default:
      return { what: 'it cannot be read', fix: 'Is it open in another program? Copy it here, and try again.' }
  }
}
