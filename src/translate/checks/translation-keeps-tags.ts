import { nameOf, type TagFault, tagFaults } from '../tag-faults.js'
import type { TranslationCheck } from './check.js'

const said: Readonly<Record<TagFault['kind'], string>> = {
  lost: 'is not there whole',
  doubled: 'is there more than once',
  unknown: 'is not in the source',
  crossed: 'crosses another tag',
  empty: 'has no words inside'
}

export const translationKeepsTags: TranslationCheck = {
  id: 'translation-keeps-tags',
  severity: 'error',
  wants: 'A translation has every tag of its source once, whole, and around the right words.',
  why: 'Tags carry bold, links and codes. A translation with other tags cannot be put on the slide.',
  check({ target, tags }) {
    const expected = tags.map(tag => `\`${nameOf(tag)}\``).join(', ')
    return tagFaults(target, tags).map(({ kind, tag }) => ({
      what: `Unexpected tags: \`${tag}\` ${said[kind]}`,
      fix:
        tags.length === 0
          ? 'Take the tag out.'
          : `Write each of ${expected} once; type \`\\<\` where words look like a tag.`
    }))
  }
}
