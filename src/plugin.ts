import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { repair, withLineFeeds } from './markdown/index.ts'
import { type ParseOptions, reportsOf } from './pipeline.ts'
import type { Report } from './schema/index.ts'
import { normalizeText } from './text/decode.ts'

declare module 'unified' {
  interface CompileResultMap {
    weekly: Report[]
  }
}

/**
 * A unified compiler: `unified().use(remarkParse).use(weekly).processSync(file).result` is the file's `Report[]`.
 * The tree is read as it comes, so put `remark-gfm` and `remark-frontmatter` before it for tables, task lists and front
 * matter. The tree is changed by the repairs. The path of the file may date a report.
 */
export const weekly: Plugin<[options?: Pick<ParseOptions, 'config' | 'spans'>], Root, Report[]> = function (
  options = {},
) {
  this.compiler = (tree, file: VFile) => {
    const original = String(file)
    const root = repair(withLineFeeds(tree as Root, original), normalizeText(original))
    return reportsOf(root, original, { ...options, path: file.path })
  }
}
