import { type CommittedTexts, readCommitted } from '../../host/source/committed.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { type SlideChange, slideChanges } from '../writing/slide-changes.js'
import { draftOf } from './arrange.js'

/** What a text can be compared with: as it was when the desk opened it, as Git has it, or as the last release in Git has it. */
export const earlierTexts = ['opened', 'commit', 'release'] as const

export type EarlierText = (typeof earlierTexts)[number]

/** What has changed in a text, and since when. */
export interface WhatChanged {
  readonly since: EarlierText
  /** All that it can be compared with; a release has its name. */
  readonly known: readonly { readonly since: EarlierText; readonly name?: string }[]
  readonly changes: readonly SlideChange[]
}

/** Compares a text that may not be saved yet with an earlier one; with the one of Git where none is asked for and Git has one. */
export async function whatChanged(
  location: DeckLocation,
  { text, since }: { readonly text: string; readonly since?: EarlierText | undefined },
  opened: string
): Promise<WhatChanged> {
  const committed = await readCommitted(location.path)
  const wanted = since ?? 'commit'
  const found = textOf(committed, wanted)
  const [before, after] = [await draftOf(location, found ?? opened), await draftOf(location, text)]
  const known = earlierTexts.filter(one => one === 'opened' || textOf(committed, one) !== undefined)
  return {
    since: found === undefined ? 'opened' : wanted,
    known: known.map(one => ({
      since: one,
      ...(one === 'release' && committed.release && { name: committed.release.name })
    })),
    changes: slideChanges(before, after)
  }
}

function textOf({ commit, release }: CommittedTexts, since: EarlierText): string | undefined {
  return since === 'commit' ? commit : since === 'release' ? release?.text : undefined
}
