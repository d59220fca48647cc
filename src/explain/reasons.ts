import type { RoleRule } from '../outline/role.ts'
import type { LabelReading } from './explanation.ts'

const BECAUSE: Readonly<Record<RoleRule, string>> = {
  config: 'your config says so',
  property: 'it names a property of the report',
  request: 'it asks others for something',
  words: '',
  above: 'as the section above it',
  'last-week': 'it stands beside a section of last week',
  days: 'one of several days',
  work: 'what it holds reads like work',
  neighbours: 'most of its neighbours hold work',
  all: 'no other section holds work',
}

/** What a label was read as, and why. */
export function reasonOf({ role, rule, words, status, person }: LabelReading): string {
  const parts = [
    person ? `person ${person}` : '',
    role === null ? 'no known kind of section' : `section ${role}`,
    rule === 'words' ? `← ${words.join(', ')}` : rule ? `(${BECAUSE[rule]})` : '',
    status ? `· status ${status}` : '',
  ]
  return parts.filter(Boolean).join(' ')
}
