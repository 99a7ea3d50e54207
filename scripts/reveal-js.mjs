// Builds reveal.js from its sources without the parts that our slides never use: half of it, in each file of slides.

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The parts of reveal.js that `src/window/slides.ts` switches off or has replaced, by the names of their files, each with the methods
 * that the rest of reveal.js calls. `tests/packaging/reveal-js.test.ts` holds the list against its sources.
 */
export const unusedParts = {
  autoanimate: ['reset', 'run'],
  backgrounds: ['create', 'destroy', 'render', 'sync', 'update', 'updateParallax'],
  controls: ['bind', 'configure', 'destroy', 'render', 'unbind', 'update'],
  focus: ['bind', 'configure', 'destroy', 'focus', 'isFocused', 'unbind'],
  jumptoslide: ['destroy', 'hide', 'isVisible', 'render', 'show'],
  notes: ['configure', 'destroy', 'getSlideNotes', 'isSpeakerNotesWindow', 'render', 'update', 'updateVisibility'],
  overlay: [
    'close',
    'destroy',
    'getState',
    'isOpen',
    'previewIframe',
    'previewImage',
    'previewVideo',
    'setState',
    'toggleHelp',
    'update'
  ],
  overview: ['isActive', 'layout', 'toggle', 'update'],
  playback: ['destroy', 'on', 'setPlaying'],
  pointer: ['configure', 'destroy'],
  printview: ['activate', 'isActive'],
  progress: ['bind', 'configure', 'destroy', 'render', 'unbind', 'update'],
  scrollview: [
    'activate',
    'deactivate',
    'getSlideByIndices',
    'isActive',
    'layout',
    'next',
    'prev',
    'scrollToSlide',
    'toggle'
  ],
  slidenumber: ['configure', 'destroy', 'render', 'update']
}

/** The parts of reveal.js that a class of ours stands in for, by the names of their files. */
export const replacedParts = {
  keyboard: { name: 'Keyboard', file: './packages/keyboard.mjs' },
  plugins: { name: 'Plugins', file: './packages/plugins.mjs' },
  slidecontent: { name: 'SlideContent', file: './packages/slide-content.mjs' }
}

/** Options of the unused parts, by how their names begin. */
const unusedOptions = /^(?:autoAnimate.|controls.|hideCursor.|parallax|pdf|preview|scroll|showSlideNumber)/

/**
 * What reveal.js does where nobody says otherwise, without the options of unused parts and without what is off: an option without a
 * value is off, too, but for two, which it compares with `false`.
 */
export const usedOptions = options =>
  Object.fromEntries(
    Object.entries(options).filter(
      ([name, value]) => !unusedOptions.test(name) && (value || ['autoSlide', 'loop'].includes(name))
    )
  )

/** Puts one class that does nothing in the place of all unused parts, ours in the place of each replaced one, and nothing in the place of what fits headings and draws Markdown. */
const withoutUnusedParts = {
  name: 'without-unused-parts',
  setup({ esbuild, onResolve, onLoad }) {
    onResolve({ filter: /^(fitty|marked)$/ }, ({ path }) => ({ path, namespace: 'unused' }))
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
      contents: 'export default () => {}\nexport const marked = () => ""'
    }))
    onResolve({ filter: /^unused-part$/ }, ({ path }) => ({ path, namespace: 'unused-part' }))
    onLoad({ filter: /.*/, namespace: 'unused-part' }, () => {
      const methods = [...new Set(Object.values(unusedParts).flat())]
      return { contents: `export default class {\n${methods.map(name => `${name}() {}`).join('\n')}\n}` }
    })
    onLoad({ filter: /[/\\](?:controllers|components)[/\\]\w+\.js$/ }, ({ path }) => {
      const name = basename(path, '.js')
      const ours = replacedParts[name]
      if (ours)
        return { contents: `export { ${ours.name} as default } from '${ours.file}'`, resolveDir: import.meta.dirname }
      return unusedParts[name] && { contents: "export { default } from 'unused-part'" }
    })
    onLoad({ filter: /reveal\.js[/\\]js[/\\]config\.ts$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), { loader: 'ts', format: 'esm' })
      const { defaultConfig } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
      return { contents: `export const defaultConfig = ${JSON.stringify(usedOptions(defaultConfig))}` }
    })
  }
}

/** Builds the script `reveal.js` with esbuild's `build` and the options of a script for a window. */
export async function buildReveal(build, options) {
  const { version } = JSON.parse(await readFile(`${root}/node_modules/reveal.js/package.json`, 'utf8'))
  return build({
    ...options,
    entryPoints: { reveal: 'scripts/packages/reveal.mjs' },
    plugins: [withoutUnusedParts],
    banner: {
      js: `/*! reveal.js ${version}, in part, https://revealjs.com, MIT licensed, Copyright (C) Hakim El Hattab */`
    }
  })
}
