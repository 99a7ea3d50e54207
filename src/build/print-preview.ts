import { directionOf } from '../deck/language.js'
import { finish } from '../host/output/finish.js'
import { documentDate } from '../host/source/day.js'
import { placedPictures } from '../render/picture-place.js'
import type { BuildContext } from './context.js'
import { type PreviewView, renderPreview } from './draw-preview.js'
import type { CheckedDeck } from './results.js'

/** The pages of a paper document as they come out of a printer, or why there are none. */
export type PreviewPrint =
  | { readonly pdf: Uint8Array }
  | { readonly failure: 'empty' | 'no-browser' }
  | { readonly failure: 'not-printed'; readonly problem: string }

/** Prints the file `path` of a view of a deck just as a build does; where it was printed before, from the cache. */
export async function printPreview(
  checked: Pick<CheckedDeck, 'deck' | 'location'>,
  view: PreviewView,
  path: string,
  context: BuildContext
): Promise<PreviewPrint> {
  const { files: rendered, shown } = await renderPreview(checked, view, context)
  if (!rendered.some(file => file.path === path)) return { failure: 'empty' }
  const { files, unprinted } = await finish(
    rendered.filter(file => 'html' in file || file.path === path),
    {
      printer: await context.printer(),
      metadata: { date: documentDate(shown.frontMatter.date, context.env), direction: directionOf(shown.language) },
      pictures: placedPictures(shown),
      // A build compares the letters; here the author sees them.
      verify: false,
      prints: context.prints,
      progress() {}
    }
  )
  const pdf = files.find(file => file.path === path)?.content
  if (pdf instanceof Uint8Array) return { pdf }
  const problem = unprinted[0]?.problem
  return problem === undefined ? { failure: 'no-browser' } : { failure: 'not-printed', problem }
}
