/** What the standard (ISO 32000-1, 14.8.4) calls groups: they hold other elements and no text of their own. */
export const groups: ReadonlySet<string> = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Aside'])

/** Elements that stand in a line of text. */
export const inlines: ReadonlySet<string> = new Set([
  ...['Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Ruby', 'Warichu'],
  ...['Em', 'Strong', 'Sub', 'Sup']
])

const standard: ReadonlySet<string> = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index', 'NonStruct'],
  ...['Private', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'L', 'LI', 'Lbl', 'LBody'],
  ...['Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'],
  ...['Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot'],
  ...['Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form']
])

const known: Readonly<Record<string, string>> = { Title: 'H1', Aside: 'Div', FENote: 'Note' }

/** The standard's role that stands for one that browsers made up; nothing for a role that is standard itself. */
export function standardRole(role: string): string | undefined {
  return standard.has(role) ? undefined : (known[role] ?? 'Span')
}
