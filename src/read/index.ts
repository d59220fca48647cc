export { readFile } from './file.ts'
export { type Named, namePaths } from './paths.ts'
export { readStream } from './stream.ts'
