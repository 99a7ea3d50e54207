import { expect, test } from 'vitest'
import { clockText, lessonTime, makeTimer, minutesBehind } from '../../src/window/timer.js'

const minute = 60_000

test('The stopwatch counts the time that a laptop slept, and not the time that it was paused', () => {
  const timer = makeTimer()
  timer.start(0)
  timer.toggle(10 * minute)
  expect(timer.elapsed(50 * minute)).toBe(10 * minute)
  timer.toggle(60 * minute)
  expect(timer.elapsed(61 * minute)).toBe(11 * minute)
  timer.reset(61 * minute)
  expect(timer.elapsed(62 * minute)).toBe(minute)
})

test('A stopwatch made from the state of another goes on where that one is', () => {
  const timer = makeTimer()
  timer.start(5 * minute)
  expect(makeTimer(timer.state).elapsed(8 * minute)).toBe(3 * minute)
})

test('Hours are written when there are some', () => {
  expect(clockText(65_000)).toBe('1:05')
  expect(clockText(3_661_000)).toBe('1:01:01')
})

test('The time that has passed is written as the plan writes hours and minutes', () => {
  expect([0, 6_000, 754_000, 3_599_999, 3_723_000].map(lessonTime)).toEqual([
    '0:00:00',
    '0:00:06',
    '0:12:34',
    '0:59:59',
    '1:02:03'
  ])
})

test('Within the minutes planned for a slide the room is on time; before it is ahead, after it behind', () => {
  expect(minutesBehind(12 * minute, 10, 5)).toBe(0)
  expect(minutesBehind(7 * minute, 10, 5)).toBe(-3)
  expect(minutesBehind(15.9 * minute, 10, 5)).toBe(0)
  expect(minutesBehind(16 * minute, 10, 5)).toBe(1)
  // The head of a part takes no time.
  expect(minutesBehind(4.01 * minute, 4, 0)).toBe(0)
})
