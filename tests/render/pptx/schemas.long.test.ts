/** @module-tag long */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pptx } from '../../../src/render/pptx/pptx.js'
import { schemasAreThere } from '../office/iso-schemas.js'
import { inputFor } from '../paper/lesson.js'
import { packageIn } from './open-package.js'
import { openPresentationSchemas } from './presentation-schemas.js'
import { richLesson } from './rich.js'

describe.runIf(schemasAreThere)('the schemas of ISO/IEC 29500', () => {
  let schemas: ReturnType<typeof openPresentationSchemas>
  beforeAll(() => {
    schemas = openPresentationSchemas()
  })
  afterAll(() => schemas.close())

  it.each(['en', 'ar', 'zh'])('find no fault in any part of either file in %s', async language => {
    const input = await inputFor({ ...richLesson(), language })
    // Slides of the other shape have their measures changed.
    const slideShape = language === 'zh' ? '4:3' : '16:9'
    const files = await pptx.render({ ...input, options: { ...input.options, slideShape } })
    const verdicts = ['slides.pptx', 'deck.pptx'].map(name => schemas.judge(packageIn(files, name), true))
    expect(verdicts.flatMap(({ faults }) => faults)).toEqual([])
    const parts = verdicts.reduce((sum, verdict) => sum + verdict.parts, 0)
    expect(parts).toBeGreaterThan(60)
    console.log(`${language}: ${parts} parts valid by the schemas of ISO/IEC 29500`)
  })
})

it.runIf(!schemasAreThere)('leaves the schemas out where there is no folder ../shared/corpora/ooxml-xsd', () => {
  console.log('The schemas of ISO/IEC 29500 are not on this computer: presentations were not held against them.')
})
