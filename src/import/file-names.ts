import type { ImportFault } from './fault.js'

/** Endings of the files that can be imported. */
export const importedEndings = ['pptx', 'ppsx', 'potx', 'docx', 'dotx'] as const
export type ImportedEnding = (typeof importedEndings)[number]

/** Whether a file is a text in Markdown, which may be a deck of ours, too. */
export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown|qmd)$/i.test(name)
}

/** What else people have, and what to do with it. */
const others: Readonly<Record<string, { readonly what: string; readonly fix: string }>> = {
  ppt: {
    what: 'is from PowerPoint 2003 or older',
    fix: 'Open it in PowerPoint or LibreOffice, save it as `.pptx`, and import that.'
  },
  pps: {
    what: 'is from PowerPoint 2003 or older',
    fix: 'Open it in PowerPoint or LibreOffice, save it as `.pptx`, and import that.'
  },
  pptm: {
    what: 'may hold macros, which are programs',
    fix: 'Open it in PowerPoint, save it as `.pptx`, which leaves macros out, and import that.'
  },
  ppsm: {
    what: 'may hold macros, which are programs',
    fix: 'Open it in PowerPoint, save it as `.pptx`, which leaves macros out, and import that.'
  },
  potm: {
    what: 'may hold macros, which are programs',
    fix: 'Open it in PowerPoint, save it as `.pptx`, which leaves macros out, and import that.'
  },
  odp: { what: 'is from LibreOffice Impress', fix: 'Open it in Impress, save it as `.pptx`, and import that.' },
  key: { what: 'is from Keynote', fix: 'Open it in Keynote, export it to PowerPoint, and import that.' },
  doc: {
    what: 'is from Word 2003 or older',
    fix: 'Open it in Word or LibreOffice, save it as `.docx`, and import that.'
  },
  docm: {
    what: 'may hold macros, which are programs',
    fix: 'Open it in Word, save it as `.docx`, which leaves macros out, and import that.'
  },
  odt: { what: 'is from LibreOffice Writer', fix: 'Open it in Writer, save it as `.docx`, and import that.' },
  rtf: {
    what: 'is in an old format of Word',
    fix: 'Open it in Word or LibreOffice, save it as `.docx`, and import that.'
  },
  pdf: {
    what: 'is a PDF, which has no slides, only printed pages',
    fix: 'Ask for the presentation that it was printed from.'
  }
}

/** The ending of a file's name, in small letters. */
function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Whether a name is that of a file of another program, which can be imported or has a better form. */
export function isForeignName(name: string): boolean {
  return importedEnding(name) !== undefined || Object.hasOwn(others, endingOf(name))
}

/** The ending of a file that can be imported; undefined for any other. */
export function importedEnding(name: string): ImportedEnding | undefined {
  const ending = endingOf(name)
  return importedEndings.find(known => known === ending)
}

/** Why a file is refused for its name alone, before it is read. */
export function refusedName(name: string): ImportFault | undefined {
  const ending = endingOf(name)
  const other = Object.hasOwn(others, ending) ? others[ending] : undefined
  return other && { what: `\`${name}\` ${other.what}`, why: 'It cannot be read here.', fix: other.fix }
}
