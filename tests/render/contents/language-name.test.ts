import { describe, expect, it } from 'vitest'
import { languageName, nameFromSystem } from '../../../src/render/contents/progress.js'

describe('names of languages in their own language', () => {
  it('is for the usual languages what the system says', () => {
    for (const language of ['ar', 'en', 'es', 'fr', 'pt', 'ru', 'zh'])
      expect(languageName(language)).toBe(nameFromSystem(language))
  })

  it('is for others asked of the system, and the tag where that knows none', () => {
    expect(languageName('sw')).toBe('Kiswahili')
    expect(languageName('qqq')).toMatch(/^qqq$/i)
  })
})
