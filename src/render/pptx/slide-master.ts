import pairs from '../../../templates/themes/pairs.json' with { type: 'json' }
import { brandTokens } from '../../deck/colour/brand-tokens.js'
import { faintPairs, readableAccent } from '../../deck/colour/contrast.js'
import { changedTokens, type ThemeTokens } from '../../deck/colour/theme-tokens.js'
import type { Deck } from '../../deck/deck.js'
import type { OfficeTemplate } from '../../deck/office-template.js'
import type { RenderOptions } from '../format.js'
import type { Part } from '../office/package.js'
import { createRelations } from '../office/package.js'
import { lookOf, schemeOf } from '../office/scheme.js'
import { themePart } from '../office/theme.js'
import type { Xml } from '../office/xml.js'
import type { Templates } from '../templates.js'
import { type Frames, layoutPath, ownFrames, templateFrames } from './frames.js'
import { layoutNames, layoutPart } from './layouts.js'
import { emu } from './look.js'
import { masterPart } from './master.js'
import { slideSize } from './places.js'
import { rescaled } from './rescale.js'

const kind = 'application/vnd.openxmlformats-officedocument'

/** What all slides of a presentation stand on: ours, or a template's. */
export interface SlideMaster {
  readonly frames: Frames
  /** The colours of what is drawn on slides. */
  readonly look: ThemeTokens
  /** The colours that the file's theme has by name. */
  readonly scheme: ReadonlyMap<string, string>
  /** Of a slide, in EMU. */
  readonly size: { readonly width: number; readonly height: number }
  /** The paths of masters, in their order, and the number of the first. */
  readonly paths: readonly string[]
  readonly firstMasterId: number
  readonly parts: readonly Part[]
  /** The themes that the file has; notes have one more. */
  readonly themes: number
}

/** The masters of a presentation: those of a template, named with the command or by the deck's brand, or our own. */
export function slideMaster(
  deck: Deck,
  templates: Templates,
  { slideShape = '16:9', template = deck.brand?.office }: Pick<RenderOptions, 'slideShape' | 'template'>
): SlideMaster {
  const look = lookOf(deck, templates)
  return template ? foreignMaster(template, look) : ownMaster(deck, look, ownFrames(slideShape))
}

const masterPath = '/ppt/slideMasters/slideMaster1.xml'
const themePath = '/ppt/theme/theme1.xml'

function ownMaster({ language, frontMatter }: Deck, look: ThemeTokens, frames: Frames): SlideMaster {
  const { scale, size, places } = frames.content
  const part = (path: string, type: string, content: Xml, relations: Part['relations'] = []): Part => ({
    path,
    type: `${kind}.presentationml.${type}+xml`,
    content: rescaled(content, scale),
    relations
  })
  const own = createRelations()
  const ids = layoutNames.map((_, index) => own.toPart('slideLayout', layoutPath(index)))
  own.toPart('theme', themePath)
  const layouts = layoutNames.map((name, index) => {
    const relations = createRelations()
    relations.toPart('slideMaster', masterPath)
    return part(
      layoutPath(index),
      'slideLayout',
      layoutPart(name, language, { look, places, height: size.height }),
      relations.all
    )
  })
  return {
    frames,
    look,
    scheme: schemeOf(look),
    size: { width: Math.round(emu(slideSize.width) * scale), height: Math.round(emu(size.height) * scale) },
    paths: [masterPath],
    firstMasterId: 2147483648,
    parts: [
      part(
        masterPath,
        'slideMaster',
        masterPart(language, ids, { places, isCentred: look.look?.['title-place'] === 'centre' }),
        own.all
      ),
      ...layouts,
      { path: themePath, type: `${kind}.theme+xml`, content: themePart(frontMatter.theme, look) }
    ],
    themes: 1
  }
}

function foreignMaster(template: OfficeTemplate, look: ThemeTokens): SlideMaster {
  const { parts, masters, scheme, size } = template
  const texts = parts.flatMap(({ content }) => (typeof content === 'string' ? [content] : []))
  // Masters and layouts of a file share their numbers.
  const numbers = texts.flatMap(text =>
    [...text.matchAll(/<\w+:sldLayoutId [^>]*?\bid="(\d+)"/g)].map(([, id]) => Number(id))
  )
  return {
    frames: templateFrames(template),
    look: accented(look, scheme.accent1),
    scheme: new Map(Object.entries(scheme)),
    size,
    paths: masters,
    firstMasterId: numbers.reduce((most, id) => Math.max(most, id), 2147483647) + 1,
    parts: parts.map(({ relations, ...part }) => ({
      ...part,
      relations: relations.map(relation => ({ ...relation, isOutside: false }))
    })),
    themes: parts.filter(({ path }) => path.startsWith('/ppt/theme/')).length
  }
}

/** Our colours with a template's accent, in the shade nearest to it that can be read. */
function accented(look: ThemeTokens, accent: string | undefined): ThemeTokens {
  const wanted = `#${(accent ?? '').toLowerCase()}`
  const changed = (colour: string) => changedTokens(look, brandTokens(look, colour))
  if (accent === undefined) return look
  if (faintPairs(changed(wanted), pairs).length === 0) return changed(wanted)
  const readable = readableAccent(look, wanted, pairs)
  return readable === undefined ? look : changed(readable)
}
