import type { Finding } from '../finding.ts'
import { githubOf } from './github.ts'
import { gitlabOf } from './gitlab.ts'
import { jsonOf } from './json.ts'
import { sarifOf } from './sarif.ts'
import { type Paint, textOf } from './text.ts'

export type { Paint } from './text.ts'

interface Format {
  /** Whether it may be written file by file; else it is one document of all findings. */
  readonly streams: boolean
  write(findings: readonly Finding[], paint: Paint): string
}

export type CheckFormat = 'text' | 'json' | 'sarif' | 'github' | 'gitlab'

export const formats: Readonly<Record<CheckFormat, Format>> = {
  text: { streams: true, write: textOf },
  json: { streams: false, write: jsonOf },
  sarif: { streams: false, write: sarifOf },
  github: { streams: true, write: githubOf },
  gitlab: { streams: false, write: gitlabOf },
}
