import type { HeadCount } from './blocks.js'

/** How a number of people is written: `16` or `16-24`. */
export const headCountSpelling = /^[1-9]\d{0,3}(\s*[-–]\s*[1-9]\d{0,3})?$/

/** Completes the sentence `expected …`. */
export const headCountWords = 'a number of people like `16` or `16-24`'

/** Reads a number of people that is written as `headCountSpelling` says. */
export function readHeadCount(text: string): HeadCount {
  const [min = 0, max = min] = text.split(/[-–]/).map(Number)
  return { min, max }
}

/**
 * Returns how many groups a class of this size may make, at most, when each has so many people. Of 24 people, groups of four are six, and groups of
 * five to eight are three or four: four. People who are left over make a group of their own where no group may be larger.
 */
export function groupsOf(people: number, group: HeadCount): number {
  return Math.max(Math.ceil(people / group.max), Math.floor(people / group.min), 1)
}
