/** Red, green and blue from 0 to 1 (sRGB). */
export type Rgb = readonly [red: number, green: number, blue: number]

/** A perceptual colour (OKLCH): lightness from 0 to 1, chroma from 0, hue in radians. */
interface Oklch {
  readonly lightness: number
  readonly chroma: number
  readonly hue: number
}

/** Reads `#0a5c9e` or `#05a`; undefined for anything else. */
export function readHex(text: string): Rgb | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]
  if (digits === undefined) return undefined
  const long = digits.length === 3 ? [...digits].map(digit => digit + digit).join('') : digits
  const channel = (start: number) => Number.parseInt(long.slice(start, start + 2), 16) / 255
  return [channel(0), channel(2), channel(4)]
}

/** Formats a colour as six hexadecimal digits, clamped to sRGB. */
export function writeHex(rgb: Rgb): string {
  const pair = (channel: number) =>
    Math.round(Math.min(1, Math.max(0, channel)) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${rgb.map(pair).join('')}`
}

/** Returns the contrast ratio of two colours, from 1 to 21, by WCAG 2 (1.4.3). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Mixes a share of the first colour into the second, as `color-mix(in srgb, …)` does. */
export function mix(front: Rgb, ground: Rgb, part: number): Rgb {
  const channel = (index: 0 | 1 | 2) => front[index] * part + ground[index] * (1 - part)
  return [channel(0), channel(1), channel(2)]
}

// The matrices are those of Björn Ottosson's OKLab (2020), adopted by CSS Color 4.

export function toOklch(rgb: Rgb): Oklch {
  const [r, g, b] = [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const yellow = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, yellow),
    hue: Math.atan2(yellow, a)
  }
}

/** Returns the nearest sRGB colour: chroma is reduced, lightness and hue are kept. */
export function fromOklch({ lightness, chroma, hue }: Oklch): Rgb {
  let [least, most] = [0, chroma]
  let rgb = unbounded({ lightness, chroma, hue })
  if (isShowable(rgb)) return rgb
  for (let step = 0; step < 16; step++) {
    const middle = (least + most) / 2
    if (isShowable(unbounded({ lightness, chroma: middle, hue }))) least = middle
    else most = middle
  }
  rgb = unbounded({ lightness, chroma: least, hue })
  return rgb
}

function unbounded({ lightness, chroma, hue }: Oklch): Rgb {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  ]
}

function isShowable(rgb: Rgb): boolean {
  return rgb.every(channel => channel >= -0.0005 && channel <= 1.0005)
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function gamma(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055
}
