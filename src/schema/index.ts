export * from './records.ts'
export * from './report.ts'
