import type { WordTable } from './words.ts'

/** Keys of the lines and front matter that describe the report itself. */
export type Property = 'author' | 'team' | 'date' | 'period' | 'created' | 'week' | 'title' | 'other'

export const properties: WordTable<Property> = {
  author: {
    zh: ['姓名', '作者', '汇报人', '报告人', '填报人', '撰写人', '编写人', '提交人', '记录人', '报告者', '填写人', '编制人', '整理人'],
    en: ['author', 'authors', 'reporter', 'reported by', 'written by', 'prepared by', 'submitted by', 'by', 'writer', 'your name', 'full name'],
    ja: ['氏名', '報告者', '作成者', '名前', '記入者', '担当者名', '執筆者'],
    ko: ['작성자', '이름', '보고자', '성명'],
    es: ['autor', 'autora', 'nombre', 'responsable del informe', 'elaborado por', 'redactado por'],
  },
  team: {
    zh: ['部门', '团队', '小组', '所属部门', '所在部门', '所属团队', '组别', '班组', '项目组', '所在团队'],
    en: ['team', 'department', 'group', 'dept', 'squad'],
    ja: ['所属', '部署', 'チーム', '部門'],
    ko: ['부서', '팀', '소속'],
    es: ['equipo', 'departamento', 'área'],
  },
  date: {
    zh: ['日期', '报告日期', '汇报日期', '填报日期', '周报日期', '提交日期', '填写日期'],
    en: ['date', 'report date', 'reporting date', 'submitted on'],
    ja: ['日付', '報告日', '提出日', '作成日'],
    ko: ['날짜', '일자', '작성일', '보고일'],
    es: ['fecha', 'fecha del informe'],
  },
  period: {
    zh: ['周期', '报告周期', '周报周期', '时间范围', '汇报周期', '起止日期', '起止时间', '统计周期', '报告期间', '汇报时间', '周报时间', '本周时间', '日期范围'],
    en: ['period', 'reporting period', 'date range', 'dates', 'week of', 'range', 'week ending', 'timeframe', 'work performed'],
    ja: ['期間', '対象期間', '報告期間', '対象週'],
    ko: ['기간', '보고 기간', '대상 기간'],
    es: ['período', 'periodo', 'fechas', 'rango'],
  },
  created: {
    zh: ['创建时间', '创建日期', '创建于', '新建时间'],
    en: ['created', 'created at', 'created time', 'created_at', 'createdat'],
    ja: ['作成日時'],
    ko: ['생성 일시', '생성일'],
    es: ['creado', 'fecha de creación'],
  },
  week: {
    zh: ['周次', '周数', '第几周'],
    en: ['week', 'week number', 'week no'],
    ja: ['週番号', '週'],
    ko: ['주차'],
    es: ['semana'],
  },
  title: { zh: ['标题', '主题'], en: ['title', 'subject'], ja: ['件名', 'タイトル'], ko: ['제목'], es: ['título', 'asunto'] },
  other: {
    zh: ['抄送', '主送', '收件人', '项目名称', '岗位', '职位', '编号', '版本号', '更新时间', '标签', '学号', '导师', '班级', '项目阶段', '实习单位', '实习项目', 'github id'],
    en: ['cc', 'tags', 'updated', 'updated at', 'last edited', 'last edited time', 'recipients', 'github', 'mentor', 'timezone', 'version', 'description', 'draft', 'lastmod'],
    ja: ['宛先', '更新日'],
    ko: ['수신', '참조'],
    es: ['para', 'versión'],
  },
}
