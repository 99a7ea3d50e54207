/** Whether a value of YAML is fields with their values. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a value of YAML is, as a person would call it. */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (isMapping(value)) return 'fields'
  return value === '' || value === null ? 'nothing' : `\`${String(value).slice(0, 40)}\``
}
