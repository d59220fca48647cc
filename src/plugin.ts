import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { repair } from './markdown/index.ts'
import { reportsOf, sourceOf } from './pipeline.ts'
import type { Report } from './schema/index.ts'

declare module 'unified' {
  interface CompileResultMap {
    weekly: Report[]
  }
}

/**
 * A unified compiler: `unified().use(remarkParse).use(weekly).processSync(file).result` is the file's `Report[]`.
 * The tree is read as it comes, so put `remark-gfm` and `remark-frontmatter` before it for tables, task lists and front
 * matter. The tree is changed by the repairs. Lines and offsets refer to the file's text, whose line ends must be `\n`.
 */
export const weekly: Plugin<[], Root, Report[]> = function () {
  this.compiler = (tree, file: VFile) => {
    const text = String(file)
    const source = sourceOf(new TextEncoder().encode(text), 'utf-8', file.path ?? '-')
    return reportsOf(repair(tree as Root, text), text, source)
  }
}
