export type { Suggestion } from './evidence.ts'
export { CONFIDENT, createSurvey, type LabelPlace, type Survey, type Unplaced } from './survey.ts'
export { type Teaching, teachingOf } from './teaching.ts'
