import { InputError, parseReports, type Report, reportSchema } from '../../src/index.ts'
import { lostText } from '../support/lost-text.ts'
import { recordsOf } from '../support/records.ts'

/** Processor time that an input may take: 2 s, and as much for every MB that it is larger than one. */
const limitMs = (bytes: number) => 2_000 * Math.max(1, bytes / 1_000_000)

/** What is wrong with the reading of some bytes; empty where nothing is. */
export function faultsOf(bytes: Uint8Array): string[] {
  let ms = 0
  let reports: Report[] = []
  try {
    // On a busy machine one measurement may be long; what is slow is slow every time.
    for (let tries = 3; tries > 0 && (ms === 0 || ms > limitMs(bytes.length)); tries--) {
      const started = cpuMs()
      reports = parseReports(bytes, { path: 'input.md' })
      ms = Math.max(1, cpuMs() - started)
    }
  } catch (error) {
    if (error instanceof InputError) return []
    return [`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]
  }
  const faults = ms > limitMs(bytes.length) ? [`slow: ${ms.toFixed(0)} ms for ${bytes.length} bytes`] : []
  if (reports.length === 0) return [...faults, 'no report']
  const text = new TextDecoder(reports[0]?.source.encoding)
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
  const count = text.split('\n').length
  for (const report of reports) {
    const issues = reportSchema.safeParse(report).error?.issues ?? []
    faults.push(...issues.map((issue) => `schema: ${issue.path.join('.')} ${issue.message}`))
    for (const { id, source } of recordsOf(report))
      if (source.line < 1 || source.endLine < source.line || source.endLine > count)
        faults.push(`lines: ${id} ${source.line}-${source.endLine} of ${count}`)
  }
  return [...faults, ...lostText(text, reports).map((lost) => `lost: line ${lost.line} ${JSON.stringify(lost.text)}`)]
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
