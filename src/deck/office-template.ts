/** The colours that every theme of Office has, by their names and in the order of its schema. */
export const themeColours: readonly string[] = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink'
]

/** A rectangle on a slide, in EMU: 914400 are an inch. */
export interface EmuBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A placeholder of a template's layout: how slides name it, where it stands, and how its text is set. */
export interface TemplatePlace {
  readonly type?: string
  readonly index?: number
  readonly box: EmuBox
  /** The size of its first level, in hundredths of a point. */
  readonly size: number
  readonly isCentred: boolean
  readonly isCapitals: boolean
  readonly isBold: boolean
  /** Whether the template puts signs before the items of lists. */
  readonly hasBullets: boolean
  /** The colour of its words: `#rrggbb`. */
  readonly ink: string
}

/** A layout of a template, as far as our slides use it. */
export interface TemplateLayout {
  /** The path of its part. */
  readonly path: string
  readonly title?: TemplatePlace
  readonly subtitle?: TemplatePlace
  /** Placeholders for content, from left to right. */
  readonly bodies: readonly TemplatePlace[]
  /** Where content stands, whether the layout has a placeholder there or not. */
  readonly area: EmuBox
  readonly footer?: TemplatePlace
  readonly number?: TemplatePlace
  /** Whether words on it are light. */
  readonly isDark: boolean
}

/** What our slides ask a template for. */
export const templateUses = ['title', 'content', 'section', 'two', 'only'] as const
export type TemplateUse = (typeof templateUses)[number]

/** A part of a template that every presentation on it gets. */
export interface TemplatePart {
  readonly path: string
  readonly type: string
  /** XML without its first line, or the bytes of a picture. */
  readonly content: string | Uint8Array
  readonly relations: readonly { readonly id: string; readonly type: string; readonly target: string }[]
}

/** A foreign presentation that ours are made on: its masters, layouts, themes and size, and nothing else of it. */
export interface OfficeTemplate {
  /** The size of its slides, in EMU. */
  readonly size: { readonly width: number; readonly height: number }
  readonly parts: readonly TemplatePart[]
  /** The paths of its masters, in order. */
  readonly masters: readonly string[]
  readonly layouts: Readonly<Record<TemplateUse, TemplateLayout>>
  /** The colours of its theme: six digits in capitals, by the names that drawings use. */
  readonly scheme: Readonly<Record<string, string>>
  /** What was left out of it, or is missing in it, in a trainer's words. */
  readonly remarks: readonly string[]
}
