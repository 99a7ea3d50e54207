import { join } from 'node:path'
import { ownFilesBelow, ownPath, readOwnText } from './own-text.js'
import { packageFolder } from './package-folder.js'
import { readFonts, type SourceFont } from './read-fonts.js'
import { readLabels, type SourceLabels, shippedLabels } from './read-labels.js'

/** All that outputs are made with beside the deck. */
export interface SourceTemplates {
  readonly labels: SourceLabels
  /** Every `.css` file below `templates/`, by its path there. */
  readonly styles: Record<string, string>
  /** Classic scripts by name: `reveal`, `slides`, `presenter`, `preview`. */
  readonly scripts: Record<string, string>
  readonly revealStyle: string
  readonly fonts: { readonly faces: readonly SourceFont[] }
}

/**
 * Reads templates, reveal.js, our window scripts and the fonts. `language` is a BCP 47 tag; English stands in for labels that
 * it lacks. `fontNeeds` names the characters that each family is needed for; left out, all fonts are read.
 */
export async function readTemplates(
  language: string,
  fontNeeds?: Readonly<Record<string, string>>
): Promise<SourceTemplates> {
  const window = ownPath('dist', 'program', 'window')
  const [labels, styles, reveal, slides, presenter, preview, revealStyle, faces] = await Promise.all([
    readLabels(shippedLabels, language),
    readStyles(ownPath('templates')),
    readOwnText(join(window, 'reveal.js')),
    readOwnText(join(window, 'slides.js')),
    readOwnText(join(window, 'presenter.js')),
    readOwnText(join(window, 'preview.js')),
    readOwnText(join(packageFolder('reveal.js'), 'dist', 'reveal.css')),
    readFonts(fontNeeds)
  ])
  return { labels, styles, scripts: { reveal, slides, presenter, preview }, revealStyle, fonts: { faces } }
}

async function readStyles(folder: string): Promise<Record<string, string>> {
  const names = (await ownFilesBelow(folder)).filter(name => name.endsWith('.css'))
  const texts = await Promise.all(names.map(name => readOwnText(join(folder, name))))
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']))
}
