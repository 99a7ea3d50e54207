import { posix } from 'node:path'
import { allNamed, type OpenPackage } from '../pptx/open-package.js'

/** What is wrong with a package as such: programs repair a file in which parts, their types and their relationships do not agree. */
export function packageFaults(file: OpenPackage): string[] {
  const types = file.part('[Content_Types].xml')
  const overrides = allNamed(types, 'Override').map(({ attributes }) => attributes.PartName?.slice(1) ?? '')
  const endings = allNamed(types, 'Default').map(({ attributes }) => attributes.Extension)
  const parts = file.names.filter(path => !path.endsWith('.rels') && path !== '[Content_Types].xml')
  const named = new Set<string>()
  const faults = overrides
    .filter(path => !file.names.includes(path))
    .map(path => `a type of ${path}, which is not there`)
  for (const name of file.names.filter(path => path.endsWith('.rels'))) {
    const from = posix.join('/', posix.dirname(posix.dirname(name)))
    for (const { attributes } of allNamed(file.part(name), 'Relationship'))
      if (attributes.TargetMode !== 'External') named.add(posix.resolve(from, attributes.Target ?? '').slice(1))
  }
  return [
    ...faults,
    ...(file.names[0] === '[Content_Types].xml' ? [] : ['the list of types is not first']),
    ...parts.filter(path => path.endsWith('.xml') && !overrides.includes(path)).map(path => `no type of ${path}`),
    ...parts
      .filter(path => !endings.includes(path.split('.').at(-1) ?? ''))
      .map(path => `no type for the ending of ${path}`),
    ...[...named]
      .filter(path => !file.names.includes(path))
      .map(path => `a relationship to ${path}, which is not there`),
    ...parts.filter(path => !named.has(path)).map(path => `no relationship to ${path}`),
    ...parts.filter(path => path.endsWith('.xml')).flatMap(path => unknownIds(path, file))
  ]
}

function unknownIds(path: string, file: OpenPackage): string[] {
  const beside = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)
  const ids = file.texts.has(beside)
    ? allNamed(file.part(beside), 'Relationship').map(({ attributes }) => attributes.Id)
    : []
  const used = [...(file.texts.get(path)?.matchAll(/ r:(?:id|embed)="([^"]*)"/g) ?? [])].map(([, id]) => id)
  return used.filter(id => !ids.includes(id)).map(id => `no relationship ${id} of ${path}`)
}
