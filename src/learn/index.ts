export { CONFIDENT, type Suggestion } from './evidence.ts'
export { createSurvey, type LabelPlace, type Survey, type Unplaced } from './survey.ts'
export { type Teaching, teachingOf } from './teaching.ts'
