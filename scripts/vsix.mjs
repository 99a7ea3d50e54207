// Packs the extension for Visual Studio Code: `npm run vsix` writes dist/editors/backbrief.vsix, which nobody publishes.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages } from './packages.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const extension = join(root, 'editors/vscode')
const copied = ['package.json', 'language-configuration.json', 'backbrief.tmLanguage.json', 'README.md']

/** The files of the extension, by their paths in the archive. The client of the protocol is bundled, under its own licence. */
export async function extensionFiles() {
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    entryPoints: [join(extension, 'extension.js')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode']
  })
  const read = name => readFile(join(extension, name), 'utf8')
  const texts = await Promise.all(copied.map(async name => [`extension/${name}`, await read(name)]))
  const { licenceTexts } = await import('./licences.mjs')
  return {
    '[Content_Types].xml': contentTypes,
    'extension.vsixmanifest': manifest(JSON.parse(await read('package.json'))),
    ...Object.fromEntries(texts),
    'extension/extension.js': outputFiles[0].text,
    'extension/LICENSE.txt': await readFile(join(root, 'LICENSE'), 'utf8'),
    'extension/LICENSES.txt': await licenceTexts(root, [metafile])
  }
}

/** The extension as an archive: the same bytes for the same files. */
export async function packExtension() {
  const { zipSync } = await import('fflate')
  const entries = Object.entries(await extensionFiles()).sort(([a], [b]) => (a < b ? -1 : 1))
  const bytes = entries.map(([path, text]) => [path, new TextEncoder().encode(text)])
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1), level: 9 })
}

const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[
  ['json', 'application/json'],
  ['js', 'application/javascript'],
  ['md', 'text/markdown'],
  ['txt', 'text/plain'],
  ['vsixmanifest', 'text/xml']
]
  .map(([ending, type]) => `<Default Extension=".${ending}" ContentType="${type}"/>`)
  .join('')}</Types>
`

function manifest({ name, publisher, version, displayName, description, engines }) {
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${displayName}</DisplayName>
    <Description xml:space="preserve">${description}</Description>
    <Categories>Programming Languages,Linters</Categories>
    <License>extension/LICENSE.txt</License>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if ((await installPackages()) === 'failed') process.exit(1)
  const folder = join(root, 'dist/editors')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'backbrief.vsix'), await packExtension())
  console.log(
    'Wrote dist/editors/backbrief.vsix. Install it with `code --install-extension dist/editors/backbrief.vsix`.'
  )
}
