/** @module-tag long */

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { environmentIn } from '../../environment.js'
import { has } from '../../programs.js'
import { finishedStarter } from '../../starter.js'
import { createTempProject, type TempProject } from '../temp-project.js'

const root = join(import.meta.dirname, '../../..')
const [, setup = ''] = /^```lua\n([\s\S]*?)^```$/m.exec(readFileSync(join(root, 'docs/editors.md'), 'utf8')) ?? []
const command = JSON.stringify([process.execPath, join(root, 'dist/program/backbrief.cjs'), 'lsp'])

/** What Neovim is asked to do by itself, as somebody would by hand. It waits for answers, never for a time. */
const session = `
local function answer(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 60000)
  for _, one in pairs(answers or {}) do return one.result end
end
local said = {}
vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 20)
said.messages = vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))
vim.lsp.buf.code_action({ context = { only = { 'source.fixAll' }, diagnostics = {} }, apply = true })
vim.wait(60000, function() return #vim.diagnostic.get(0) == 0 end, 20)
said.left = #vim.diagnostic.get(0)
said.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\\n')
local here = vim.lsp.util.make_position_params()
said.outline = vim.tbl_map(function(one) return one.name end, answer('textDocument/documentSymbol', here))
vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', ':::ca' })
vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), 5 })
vim.cmd('normal! $')
local params = vim.lsp.util.make_position_params()
params.position.character = 5
said.completion = vim.tbl_map(function(one) return one.label end, answer('textDocument/completion', params).items)
vim.fn.writefile({ vim.json.encode(said) }, 'said.json')
vim.cmd('quitall!')
`

let work: TempProject
beforeAll(() => {
  work = createTempProject()
})
afterAll(() => work.remove())

describe.skipIf(!has('nvim'))('Neovim, set up as docs/editors.md says', () => {
  it('shows a message, fixes it, completes a block and has an outline', () => {
    const spoiled = finishedStarter.replace(/minutes=(\d+)/, 'minutes=“$1”')
    work.put('decks/water/deck.md', spoiled)
    work.put('init.lua', setup.replace("{ 'npx', 'backbrief', 'lsp' }", command.replace('[', '{').replace(']', '}')))
    work.put('session.lua', session)
    const args = ['--headless', '--clean', '-u', 'init.lua', 'decks/water/deck.md', '-c', 'luafile session.lua']
    const ended = spawnSync('nvim', args, { cwd: work.folder, env: environmentIn(work.folder), encoding: 'utf8' })
    expect(ended.status).toBe(0)
    const said = JSON.parse(work.read('said.json'))
    expect(said.messages).toContain('attribute-is-valid')
    expect(said.left).toBe(0)
    expect(said.text).not.toContain('“')
    expect(said.outline.length).toBeGreaterThan(0)
    expect(said.completion).toContain(':::callout')
    expect(work.read('decks/water/deck.md')).toBe(spoiled)
  })
})
