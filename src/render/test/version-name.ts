import type { TestVersion } from '../../deck/test-versions.js'
import { optionLetter } from '../option-letter.js'
import { fill, type Labels } from '../templates.js'

/** What a version of a test is called: `Version A`, with the letters of the language. */
export function versionName({ index }: Pick<TestVersion, 'index'>, labels: Labels): string {
  return fill(labels.testVersion, { letter: optionLetter(index, labels) })
}
