import { filesBelow } from './walk.js'

/** Pictures with what may have been meant by those that are missing: the pictures that are there, which are looked for once, and only then. */
export async function withNear<Picture extends { readonly state: string }>(
  folder: string,
  pictures: Readonly<Record<string, Picture>>
): Promise<Record<string, Picture>> {
  const read = Object.entries(pictures)
  if (!read.some(([, { state }]) => state === 'missing')) return pictures
  const near = await filesBelow(folder, name => /\.(png|jpe?g|gif|webp|avif)$/i.test(name))
  return Object.fromEntries(
    read.map(([address, picture]) => [address, picture.state === 'missing' ? { ...picture, near } : picture])
  )
}
