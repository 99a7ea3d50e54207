/** What a document says of itself beside its content. */
export interface PdfMetadata {
  /** The date that it carries, whatever the clock says. */
  readonly date: Date
  /** The way its language is written. */
  readonly direction: 'ltr' | 'rtl'
}
