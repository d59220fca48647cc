export { type CsvOptions, toCsv } from './csv.ts'
export { type JsonOptions, toJson, toNdjson } from './json.ts'
