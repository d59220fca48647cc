import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryIn } from '../../src/archive/temporary.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekly-temporary-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the names of one process are its own', () => {
  const paths = [temporaryIn(folder), temporaryIn(folder)]
  for (const path of paths) writeFileSync(path, '')
  temporaryIn(folder)
  expect(readdirSync(folder).sort()).toEqual(paths.map((path) => basename(path)).sort())
})

test('what an earlier process of the same number has left does not stand in the way, as in a container', () => {
  const left = `.weekly-${hostname()}-${process.pid}-999.tmp`
  writeFileSync(join(folder, left), '')
  temporaryIn(folder)
  expect(readdirSync(folder)).toEqual([])
})

test('what a process that runs is writing stays', () => {
  const theirs = `.weekly-${hostname()}-${process.ppid}-1.tmp`
  writeFileSync(join(folder, theirs), '')
  temporaryIn(folder)
  expect(readdirSync(folder)).toEqual([theirs])
})
