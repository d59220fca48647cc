export { type ParseOptions, parseReports } from './pipeline.ts'
export * from './schema/index.ts'
export { InputError } from './text/decode.ts'
export { type CsvOptions, type JsonOptions, toCsv, toJson, toNdjson } from './write/index.ts'
