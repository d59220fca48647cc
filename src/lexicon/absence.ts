import type { Words } from './words.ts'

/** What people write where there is nothing to say. A text that begins so and is short is no record. */
export const absence: Words = {
  zh: ['无', '暂无', '没有', '本周无', '本期无', '暂时没有', '本期没有', '本周没有', '无新增', '同上', '请假', '休假'],
  en: [
    'none',
    'n/a',
    'na',
    'nil',
    'nothing',
    'no updates',
    'no update',
    'no incidents',
    'no issues',
    'no blockers',
    'tbd',
    'nothing to report',
    'nothing really',
    'nothing much',
  ],
  ja: ['なし', '特になし', '特にありません', '特に無し', '該当なし', 'ありません'],
  ko: ['없음', '해당 없음', '해당없음', '특이사항 없음', '없습니다'],
  es: ['ninguno', 'ninguna', 'nada', 'sin novedades', 'no hay'],
}
