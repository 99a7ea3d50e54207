import { greyPng } from '../png.js'

/** What may be behind words: the lightest, the darkest and the busiest of photos. */
export const photos = {
  white: photo(() => 255),
  black: photo(() => 0),
  busy: photo((x, y) => ((x * 7 + y * 13) % 5 < 2 ? 255 : (x * y * 37) % 256))
} as const

function photo(shade: (x: number, y: number) => number) {
  const [width, height] = [128, 72]
  return { content: greyPng(width, height, shade), width, height }
}
