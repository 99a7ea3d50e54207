import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeAll(() => {
  work = createTempProject()
})
afterAll(() => work.remove())

test('on a machine that has everything, doctor says so after it has printed a page', async () => {
  const { code, stdout } = await work.run('doctor')
  expect(stdout).toMatch(
    /^OK +Backbrief: \d+\.\d+\.\d+\nOK +Node: \d+[\s\S]*^OK +Templates and fonts: [\s\S]*^OK +Writing: .*dist\/decks[\s\S]*^OK +Browser: \/[\s\S]*^OK +Printing: /m
  )
  expect(code).toBe(0)
})

test('without a browser, doctor says how to get one', async () => {
  const { code, stdout } = await work.runWith({ BACKBRIEF_BROWSER: '/nowhere' }, ['doctor'])
  expect(stdout).toMatch(/^missing +Browser: `BACKBRIEF_BROWSER` names `\/nowhere`.*\n {2}fix {2}Correct/m)
  expect(code).toBe(3)
})

test('a program that is no browser is found out', async () => {
  const { code, stdout } = await work.runWith({ BACKBRIEF_BROWSER: '/bin/true' }, ['doctor'])
  expect(stdout).toMatch(/^missing +Printing: The browser `\/bin\/true` did not start/m)
  expect(code).toBe(3)
})

test('a place where nothing can be written is found out', async () => {
  work.put('dist', 'a file where the folder for builds would be')
  const { code, stdout } = await work.run('doctor')
  expect(stdout).toMatch(/^missing +Writing: .*: a file is in the way\n {2}fix {2}Work in a folder/m)
  expect(code).toBe(3)
})
