import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Root } from 'mdast'
import type { Config } from './config/index.ts'
import { type Settings, settingsOf } from './config/settings.ts'
import { type FrontMatter, isBroken, isFrontMatter } from './extract/front-matter.ts'
import { type CapHit, type Engine, readMarkdown } from './markdown/index.ts'
import { createDocument, type Document } from './outline/document.ts'
import { createLedger } from './outline/ledger.ts'
import { splitReports } from './outline/reports.ts'
import { diagnostic, type Rule } from './resolve/diagnostics.ts'
import { type FileFacts, type FileSource, type Original, type Reading, readReport } from './resolve/report.ts'
import type { Report } from './schema/index.ts'
import { dateOrderIn } from './text/date-order.ts'
import { decode, normalizeText, originalOffsets } from './text/decode.ts'

export interface ParseOptions {
  /** Where the bytes came from; its name may date the report. Default `-`. */
  path?: string | undefined
  /** Encoding to read the bytes in, a WHATWG label; default: found out. */
  encoding?: string | undefined
  /** The user's words and settings, as `configSchema` takes them. Not to be changed after its first use. */
  config?: Config | undefined
  /** What parses the Markdown; the reports are the same. Default: remark-parse. */
  engine?: Engine | undefined
  /** Add to each record where its fields were read: `spans`. */
  spans?: boolean | undefined
}

/**
 * Reads all reports of one file, in order.
 * @throws InputError where the bytes are no text, in an unknown encoding, or too large.
 * @throws ConfigError where a word of the config stands for two things.
 */
export function parseReports(input: Uint8Array | string, options: ParseOptions = {}): Report[] {
  return readReports(input, options).readings.map(({ report }) => report)
}

/** The reports of one file beside what they were read from: for what tells how it was read. */
export interface FileReading {
  document: Document
  readings: Reading[]
}

/**
 * What `parseReports` reads, and how.
 * @throws what `parseReports` throws.
 */
export function readReports(input: Uint8Array | string, options: ParseOptions = {}): FileReading {
  const { root, text, caps, source, settings, original } = readText(input, options)
  return readingsOf(root, text, caps, source, settings, original)
}

function readText(input: Uint8Array | string, options: ParseOptions) {
  const isText = typeof input === 'string'
  const bytes = isText ? new TextEncoder().encode(input) : input
  const encoding = isText ? 'utf-8' : options.encoding
  const settings = settingsOf(options.config)
  const decoded = decode(bytes, { encoding, fallback: settings.encoding ?? undefined })
  const { root, caps } = readMarkdown(decoded.text, options.engine)
  return {
    root,
    caps,
    text: decoded.text,
    source: sourceOf(bytes, decoded.encoding, options.path),
    settings,
    original: options.spans ? originalOffsets(decoded.original) : null,
  }
}

function sourceOf(bytes: Uint8Array, encoding: string, path = '-'): FileSource {
  return { path, encoding, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) }
}

/** The reports in a repaired tree whose positions refer to the normal form of `original`. */
export function reportsOf(root: Root, original: string, options: Omit<ParseOptions, 'encoding' | 'engine'>): Report[] {
  const source = sourceOf(new TextEncoder().encode(original), 'utf-8', options.path)
  const offsets = options.spans ? originalOffsets(original) : null
  const { readings } = readingsOf(root, normalizeText(original), [], source, settingsOf(options.config), offsets)
  return readings.map(({ report }) => report)
}

/** Records get spans where `original` tells where an offset of `text` is in what the user has. */
function readingsOf(
  root: Root,
  text: string,
  caps: readonly CapHit[],
  source: FileSource,
  settings: Settings,
  original: Original | null,
): FileReading {
  const { document, file, slices } = openFile(root, text, source, settings, original)
  let cap = 0
  const readings = slices.map((slice, index) => {
    const reading = readReport(slice, index, file, document)
    const { diagnostics } = reading.report
    if (index === 0) diagnostics.push(...file.frontMatter.filter(isBroken).map(brokenFrontMatter))
    for (let hit = caps[cap]; hit && hit.line <= slice.endLine; hit = caps[++cap])
      diagnostics.push(diagnostic(hit.rule as Rule, hit))
    return reading
  })
  shareAuthor(readings.map(({ report }) => report))
  return { document, readings }
}

/** A file whose reports are told apart. */
function openFile(root: Root, text: string, source: FileSource, settings: Settings, original: Original | null) {
  const document = createDocument(root, text, settings.lexiconFor(`${source.path}\n${text}`))
  const lastLine = document.lineAt(Math.max(0, text.replace(/(?<!\n)\n+$/, '').length))
  const frontMatter = (root.children as { type: string }[]).filter(isFrontMatter)
  const blocks = root.children.filter((node) => !isFrontMatter(node))
  const file: FileFacts = {
    frontMatter,
    dated: null,
    source,
    order: dateOrderIn(text),
    settings,
    members: new Set(),
    ledger: createLedger(text.length),
    original,
  }
  return { document, file, slices: splitReports(blocks, document, lastLine) }
}

/** The one report of a text; the first where it holds several. */
export function parseReport(markdown: string, options: ParseOptions = {}): Report {
  return parseReports(markdown, options)[0] as Report
}

/** Decision 21: a file-level author belongs to all its reports. */
function shareAuthor([first, ...rest]: readonly Report[]): void {
  for (const report of rest) {
    report.author ??= first?.author ?? null
    report.team ??= first?.team ?? null
  }
}

const brokenFrontMatter = ({ type, position }: FrontMatter) =>
  diagnostic('broken-front-matter', { line: position?.start.line ?? 1 }, type.toUpperCase())
