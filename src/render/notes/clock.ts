const minutesADay = 24 * 60

/** The time of day some minutes after a start (`09:00`), as `HH:MM`; half minutes are cut off, and after midnight it begins again. */
export function clockTime(start: string, minutes: number): string {
  const [hours = 0, past = 0] = start.split(':').map(Number)
  const time = Math.floor(hours * 60 + past + minutes) % minutesADay
  return [Math.floor(time / 60), time % 60].map(part => String(part).padStart(2, '0')).join(':')
}
