import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const TEXT = '# 第3周 周报 2024-01-19\n\n## 本周工作\n\n- 接口改造：已完成\n\n## 下周计划\n\n- 压测\n'

/** The same words in GB18030 and in Big5. */
const GB = 'IyC12jPW3CDW3LGoCgojIyCxvtbcuaTX9woKLSC907/auMTU7KO60tHN6rPJCg=='
const BIG5 = 'IyCyxDO2ZyC2Z7P4CgojIyClu7ZnpHWnQAoKLSCktq2xp++zeaFHpHenuaaooUG0+rjVtbKqR6h9pm4K'

/** A fresh folder with one file of every kind. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-'))
  const files: Record<string, string | Uint8Array> = {
    'a.md': TEXT,
    'b.md': TEXT.replace('第3周', '第4周').replace('2024-01-19', '2024-01-26'),
    'crlf.md': TEXT.replaceAll('\n', '\r\n'),
    'gb.md': Buffer.from(GB, 'base64'),
    'big5.md': Buffer.from(BIG5, 'base64'),
    'utf16.md': Buffer.from(`\ufeff${TEXT}`, 'utf16le'),
    'empty.md': '',
    'picture.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    'formula.md': '# 周报 2024-01-19\n\n## 本周工作\n\n- 【=HYPERLINK("x")】已完成\n',
    'many.md': TEXT.replace('- 接口改造：已完成\n', '- 接口改造：已完成\n'.repeat(3000)),
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  mkdirSync(join(folder, 'notes'))
  mkdirSync(join(folder, 'archive/2024'), { recursive: true })
  writeFileSync(join(folder, 'archive/2024/c.md'), TEXT)
  return folder
}
