import { checkContent } from './checks/content.js'
import { checkFile } from './checks/file.js'
import { checkFonts } from './checks/fonts.js'
import { checkReading } from './checks/reading.js'
import { checkTags } from './checks/tags.js'
import { type Check, type Failure, open } from './subject.js'

const checks: readonly Check[] = [checkFile, checkTags, checkContent, checkFonts, checkReading]

/**
 * All points of PDF/UA-1 that a machine can check and that a file fails, by their numbers in the Matterhorn Protocol, and what we
 * ask for beyond it. Each point is reported once, with the number of times and the first case.
 */
export async function failuresOf(pdf: Uint8Array): Promise<readonly string[]> {
  const subject = await open(pdf)
  const failures: Failure[] = []
  for (const check of checks) check(subject, (point, what) => failures.push({ point, what }))
  const points = [...new Set(failures.map(({ point }) => point))].sort()
  return points.map(point => {
    const found = failures.filter(failure => failure.point === point)
    return `${point} ×${found.length}: ${found[0]?.what}`
  })
}
