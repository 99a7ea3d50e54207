import type { DeckBrand } from '../deck/brand.js'
import type { Deck } from '../deck/deck.js'
import { createDiagnostic, type Diagnostic, type RuleMeta } from '../deck/diagnostic.js'
import { quote } from '../deck/phrasing.js'

export const brandTemplateCanBeUsed: RuleMeta = {
  id: 'brand-template-can-be-used',
  severity: 'error',
  wants:
    'The template for PowerPoint is a .pptx or .potx file next to the deck or to `brand.yaml`, with layouts for what the slides hold.',
  why: 'Presentations are made on its slide master. What a template does not have cannot be shown as your organisation shows it.'
}

/** What is wrong with the template that a brand names, and what of it was left out. */
export function templateMessages({ file }: Deck, { template, office, officeFault, places }: DeckBrand): Diagnostic[] {
  if (template === undefined) return []
  const at = { file, ...places.template }
  if (officeFault)
    return [
      createDiagnostic(brandTemplateCanBeUsed, {
        ...at,
        what: `The template ${quote(template)} cannot be used: ${officeFault.what}`,
        fix: officeFault.fix
      })
    ]
  const remarks = office?.remarks ?? []
  if (remarks.length === 0) return []
  return [
    createDiagnostic(brandTemplateCanBeUsed, {
      ...at,
      severity: 'info',
      what: `The template ${quote(template)} does not have all that slides need: ${remarks.join('; ')}`,
      fix: 'Look at `slides.pptx`. If it will not do, add a layout or a picture in PowerPoint: *View*, *Slide Master*.'
    })
  ]
}
