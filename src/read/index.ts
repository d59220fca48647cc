export { readFile } from './file.ts'
export type { Source } from './source.ts'
export { listSources } from './sources.ts'
export { readStream } from './stream.ts'
