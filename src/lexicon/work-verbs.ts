import type { Words } from './words.ts'

/** Verbs that tell of work done. A topic whose entries hold them is a topic of work. */
export const workVerbs: Words = {
  zh: ['完成', '修复', '优化', '新增', '支持', '实现', '开发', '编写', '搭建', '上线', '发布', '调研', '测试', '联调', '梳理', '整理', '跟进', '推进', '对接', '提交', '解决', '重构', '设计', '部署', '迁移', '接入', '评审', '输出', '完善', '配置', '引入', '规范', '新建', '升级', '排查', '处理', '适配', '验证', '封装', '添加', '增加', '补充', '更新', '撰写', '制定', '协助', '配合', '参加', '组织', '召开', '落地', '启动', '交付', '维护', '准备', '协调', '改造', '治理', '采购', '招聘', '培训', '拜访', '签约', '沟通', '确认', '统一', '分享', '发起', '参与', '移除', '删除', '替换', '调整', '修改', '改进', '建立', '构建', '集成', '分析', '定位', '监控', '巡检', '预定', '布置'],
  en: ['added', 'fixed', 'implemented', 'released', 'merged', 'updated', 'completed', 'created', 'designed', 'developed', 'shipped', 'refactored', 'removed', 'improved', 'migrated', 'deployed', 'tested', 'reviewed', 'wrote', 'built', 'launched', 'started', 'finished', 'investigated', 'integrated', 'working on', 'set up', 'added support', 'opened', 'closed', 'introduced', 'enabled', 'documented', 'upgraded', 'cleaned up', 'landed', 'rolled out', 'prototyped', 'analyzed', 'researched', 'published', 'organized', 'attended', 'prepared', 'conducted', 'collaborated', 'supported', 'configured', 'optimized', 'debugged', 'resolved', 'drafted', 'held', 'met with', 'continued', 'automated'],
  ja: ['実装', '修正', '作成', '調査', '対応', '実施', '開発', '改善', '設計', '確認', 'リリース', '検証', '更新', '追加', '完了', '構築', '準備'],
  ko: ['구현', '수정', '개발', '작성', '완료', '배포', '개선', '검토', '분석', '설계', '적용', '진행', '추가', '테스트', '준비', '반영'],
  es: ['implementado', 'corregido', 'añadido', 'desarrollado', 'completado', 'actualizado', 'creado', 'diseñado', 'desplegado', 'revisado', 'migrado', 'publicado', 'terminado', 'preparado'],
}
