import type { GreyPicture } from './grey-picture.js'

/** What a poor copier makes of a copy that a poor copier made: blurred, in steep contrast, grainy, and in the end black or white. */
export function copyOfCopy(picture: GreyPicture): GreyPicture {
  const random = randomNumbers(1)
  const first = grain(contrast(blur(picture)), random)
  const second = grain(contrast(blur(first)), random)
  return { ...second, pixels: second.pixels.map(value => (value < 128 ? 0 : 255)) }
}

// A Gaussian of 0.6 px.
const [middle, side] = [0.665, 0.1675]

function blur({ width, height, pixels }: GreyPicture): GreyPicture {
  const across = new Uint8Array(pixels.length)
  const result = new Uint8Array(pixels.length)
  const mixed = (from: Uint8Array, at: number, step: number) => {
    const own = from[at] ?? 255
    return own * middle + ((from[at - step] ?? own) + (from[at + step] ?? own)) * side
  }
  for (let at = 0; at < pixels.length; at++) across[at] = Math.round(mixed(pixels, at, 1))
  for (let at = 0; at < pixels.length; at++) result[at] = Math.round(mixed(across, at, width))
  return { width, height, pixels: result }
}

/** Dark becomes darker, light lighter: what is lighter than a third of the way to white's end is gone. */
function contrast(picture: GreyPicture): GreyPicture {
  const curve = Uint8Array.from({ length: 256 }, (_, value) => {
    const share = Math.min(1, Math.max(0, (value / 255 - 0.15) / 0.7))
    return Math.round(255 * share * share * (3 - 2 * share))
  })
  return { ...picture, pixels: picture.pixels.map(value => curve[value] ?? value) }
}

function grain(picture: GreyPicture, random: () => number): GreyPicture {
  return {
    ...picture,
    pixels: picture.pixels.map(value =>
      Math.min(255, Math.max(0, Math.round(value + (random() - 0.5) * 2 * 0.03 * 255)))
    )
  }
}

/** The same row of numbers between 0 and 1 each time. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
