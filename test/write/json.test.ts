import { describe, expect, test } from 'vitest'
import { toJson, toNdjson } from '../../src/write/index.ts'
import { project, report } from './report.ts'

const a = report({ id: 'a', projects: [project('x')] })
const b = report({ id: 'b' })
const json = (...args: Parameters<typeof toJson>) => [...toJson(...args)].join('')

describe('JSON', () => {
  test.each([
    { name: 'one report is an object', reports: [a], options: {}, expected: a },
    { name: 'two are an array', reports: [a, b], options: {}, expected: [a, b] },
    { name: 'three are an array', reports: [a, b, a], options: {}, expected: [a, b, a] },
    { name: 'one in an array where it is asked for', reports: [a], options: { array: true }, expected: [a] },
    { name: 'none is an empty array', reports: [], options: {}, expected: [] },
  ])('$name', ({ reports, options, expected }) => {
    expect(json(reports, options)).toBe(`${JSON.stringify(expected)}\n`)
    expect(json(reports, { ...options, indent: 2 })).toBe(`${JSON.stringify(expected, null, 2)}\n`)
  })

  test('NDJSON is a line a report', () => {
    expect([...toNdjson([a, b])]).toEqual([`${JSON.stringify(a)}\n`, `${JSON.stringify(b)}\n`])
  })

  test('keys stand in the order of the definitions, however the report was made', () => {
    const turned = Object.fromEntries(
      Object.entries({ ...a, projects: [Object.fromEntries(Object.entries(project('x')).reverse())] }).reverse(),
    )
    expect(json([turned as typeof a])).toBe(json([a]))
  })

  test('properties stay in the order of the source', () => {
    expect(json([report({ properties: { z: '1', a: '2' } })])).toContain('{"z":"1","a":"2"}')
  })

  test('reports are asked for one at a time', () => {
    const seen: string[] = []
    const reports = (function* () {
      for (const one of [a, b, a]) {
        seen.push(one.id)
        yield one
      }
    })()
    toNdjson(reports).next()
    expect(seen).toEqual(['a'])
  })
})
