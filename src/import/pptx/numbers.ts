/** A number of a chart as people of a language write it: as its format in Excel says, with few digits. */
export function formatNumber(value: string, format: string, language: string): string {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value === '#N/A' ? '' : value
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  if (/[dy]|m(?!.*0)/i.test(plain) && !/general|0|#/i.test(plain)) return dayOf(number)
  const isPercent = plain.includes('%')
  const digits = /0\.(0+)/.exec(plain)?.[1]?.length ?? 2
  const written = new Intl.NumberFormat(language, {
    useGrouping: false,
    numberingSystem: 'latn',
    maximumFractionDigits: Math.min(6, Math.max(digits, 0))
  }).format(isPercent ? number * 100 : number)
  return isPercent ? `${written} %` : written
}

/** The day of a serial number of Excel. */
function dayOf(serial: number): string {
  const days = Math.floor(serial)
  if (days < 1 || days > 2_900_000) return `${serial}`
  // Excel takes 1900 for a leap year.
  return new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000).toISOString().slice(0, 10)
}
