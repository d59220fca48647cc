import { markdownToMdast } from 'satteri'
import type { Engine } from './markdown/index.ts'
import { remark } from './markdown/remark.ts'
import { satteriEngine } from './markdown/satteri.ts'

/**
 * The engine of the package `satteri`: `parseReports(bytes, { engine: satteri })` gives the same reports in a part of
 * the time. Of each text it keeps some memory outside the heap of JavaScript, which is given back between two turns of
 * the event loop only: a loop over thousands of files should yield now and then (`await setImmediate()`).
 */
export const satteri: Engine = satteriEngine(markdownToMdast, remark)
