/** The front matter of a short deck. `more` is put below it: lines of YAML. */
export function frontMatter({ title = 'Water', duration = 20, more = '' } = {}): string {
  return `---
title: ${title}
language: en
duration: ${duration}
audience: Field staff
version: 1.0.0
date: 2026-11-24
source: Own work
${more}---
`
}
