/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** Names longer than this are cut: paths of files on Windows have a limit. */
const longest = 40

/**
 * The name of a lesson's folder, made from its title: small Latin letters, digits and hyphens, which are safe on every disk and in every address. A title in
 * another script has none of these: its folder is called `lesson`.
 */
export function lessonName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  return plain === '' || reserved.test(plain) ? `lesson${plain && '-'}${plain}` : plain
}
