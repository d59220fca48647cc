import { expect, test } from 'vitest'
import { nearest } from '../../src/cli/nearest.ts'

const NAMES = ['projects', 'items', 'kpis', 'json', 'ndjson', 'csv', 'zsh']

test.each([
  { typed: 'kpi', expected: 'kpis' },
  { typed: 'JSON', expected: 'json' },
  { typed: 'jsno', expected: 'json' },
  { typed: 'zhs', expected: 'zsh' },
  { typed: 'proyects', expected: 'projects' },
  { typed: 'xml', expected: undefined },
  { typed: '', expected: undefined },
  { typed: 'parquet', expected: undefined },
])('$typed is near to $expected', ({ typed, expected }) => expect(nearest(typed, NAMES)).toBe(expected))
