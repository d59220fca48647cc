import { fileURLToPath } from 'node:url'
import vm from 'node:vm'
import { type BuildOptions, build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { parseReports } from '../src/index.ts'

const TEXT = '# 第3周 周报 2024-01-19\n\n## 本周工作\n\n- 接口改造 &amp; 压测：已完成\n'

/** Bundles the library; whatever only Node has cannot be resolved and is an error. */
async function bundle(options: BuildOptions): Promise<string> {
  const entry = fileURLToPath(new URL('../src/index.ts', import.meta.url))
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'weekly',
    logLevel: 'silent',
    ...options,
  })
  return outputFiles?.[0]?.text ?? ''
}

describe('the library in a browser', () => {
  test('bundles without anything of Node', async () => {
    expect(await bundle({})).toMatch(/parseReports/)
  })

  test('runs where there is nothing but the language and the text coders', async () => {
    const context = vm.createContext({ TextDecoder, TextEncoder, text: TEXT })
    const script = `${await bundle({ conditions: ['worker'] })}\nJSON.stringify([weekly.parseReports(text), [...weekly.toCsv(weekly.parseReports(text), 'projects')]])`
    const [reports, csv] = JSON.parse(vm.runInContext(script, context))
    expect(reports).toEqual(parseReports(TEXT))
    expect(csv[0]).toMatch(/^report_id,/)
  })
})
