import { existsSync, lstatSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { namesIn } from './names-in.js'

/** Folders in which systems show what is plugged in, and how deep: `/media/<user>/<stick>`. */
const places: Readonly<Partial<Record<NodeJS.Platform, readonly (readonly [folder: string, isPerUser: boolean])[]>>> = {
  linux: [
    ['/media', true],
    ['/run/media', true]
  ],
  darwin: [['/Volumes', false]]
}

/** The absolute paths of drives that are plugged into this computer, as far as its system tells; `C:` is left out. `root` is where its paths begin. */
export function removableDrives(platform: NodeJS.Platform = process.platform, root = '/'): string[] {
  if (platform === 'win32')
    return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map(letter => `${letter}:\\`).filter(drive => existsSync(drive))
  return (places[platform] ?? []).flatMap(([folder, isPerUser]) =>
    foldersIn(join(root, isPerUser ? join(folder, userName()) : folder))
  )
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

function foldersIn(folder: string): string[] {
  // What is a link here is the disk that the computer runs from.
  const isFolder = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  return namesIn(folder)
    .filter(name => !name.startsWith('.'))
    .map(name => join(folder, name))
    .filter(isFolder)
}
