import { type Examples, examplesOf } from '../check/examples.js'
import type { Diagnostic, RuleMeta } from '../deck/diagnostic.js'
import { openStore } from '../host/cache/store.js'
import { type BrowserAdvice, browserAdvice } from '../host/output/find-browser.js'
import { onInterrupt } from '../host/output/interrupt.js'
import type { DeckLocation } from '../host/source/find-decks.js'
import { readExample } from '../host/source/own-text.js'
import type { PictureUse } from '../host/source/read-pictures.js'
import { checkDeck } from './check-deck.js'
import { checkLanguages } from './check-languages.js'
import { type ContextOptions, createBuildContext } from './context.js'
import { failedDeck, withFailure } from './failed-deck.js'
import { fittedPictures, inspectedPictures } from './fit-pictures.js'
import { measureDeck, measuringStep } from './measure-deck.js'
import { type CheckOptions, defaultRendering } from './options.js'
import { namedDecks } from './plan.js'
import type { CheckedDeck } from './results.js'

/** How the pictures of decks are read that are checked. */
export interface CheckSetup extends Pick<ContextOptions, 'prints'> {
  /** Whether the decks are going to be drawn, so that their pictures are needed. */
  readonly drawn?: boolean
}

/** Reads and checks the decks that are asked for, in order. */
export async function checkDecks(
  options: CheckOptions,
  { prints, drawn = false }: CheckSetup = {}
): Promise<readonly CheckedDeck[] | Diagnostic> {
  const locations = namedDecks(options.decks, options.cwd, { project: options.project })
  if ('rule' in locations) return locations
  const store = prints && openStore(prints.folder, prints.maxBytes)
  const pictures = drawn ? fittedPictures(store) : inspectedPictures(store)
  const checked: CheckedDeck[] = []
  for (const location of locations) checked.push(...(await checkLocation(location, options, pictures)))
  store?.evict()
  return checked
}

/** Reads one deck and checks it in every language that is asked for. An exception becomes a message of the deck. */
export async function checkLocation(
  location: DeckLocation,
  options: CheckOptions,
  pictures: PictureUse
): Promise<readonly CheckedDeck[]> {
  const own = await checkDeck(location, options, pictures).catch(error => failedDeck(location, error))
  return checkLanguages(own, options).catch(error => [withFailure(own, error)])
}

/** A deck whose slides a browser has measured, or why it could not. */
type MeasuredDeck = CheckedDeck | { readonly problem: string }

/** Decks whose slides were measured, in order; or why they could not be: no browser, or one that failed. */
export async function measureDecks(
  checked: readonly CheckedDeck[],
  { strict }: Pick<CheckOptions, 'strict'>,
  setup: Pick<ContextOptions, 'env' | 'progress'>
): Promise<readonly MeasuredDeck[] | BrowserAdvice> {
  const context = createBuildContext(setup)
  const removeHandler = onInterrupt(() => {})
  try {
    if (!(await context.printer())) return browserAdvice(setup.env)
    const measured: MeasuredDeck[] = []
    context.progress.expect(checked.length)
    for (const deck of checked) {
      context.progress.report(measuringStep(deck))
      const rendering = { ...defaultRendering, release: false }
      const found = await measureDeck(deck, { strict, rendering }, context).catch(error => ({
        checked: withFailure(deck, error)
      }))
      measured.push('problem' in found ? found : found.checked)
      context.progress.report({ ...measuringStep(deck), part: 1 })
    }
    return measured
  } finally {
    await context.dispose()
    removeHandler()
  }
}

/** The examples that show what a rule means, when there are any. */
export async function examplesFor({ id }: RuleMeta): Promise<Examples | undefined> {
  const text = await readExample(id)
  return text === undefined ? undefined : examplesOf(text)
}
