import { describe, expect, it } from 'vitest'
import { compileLexicon, type Role } from '../../src/lexicon/index.ts'
import { readRole } from '../../src/outline/role.ts'
import cases from './roles.json' with { type: 'json' }

interface Case {
  label: string
  role: Role | null
  status?: string
  /** The rule and the words that decided. */
  by?: string
  /** The role that the user's config gives to the label. */
  taught?: Role
}

describe('the role that a label has by itself', () => {
  it.each(cases as Case[])('$label', ({ label, role, status, by, taught }) => {
    const reading = readRole(label, compileLexicon(taught && { roles: { [taught]: [label] } }))
    const told = reading && [reading.cause.rule, ...reading.cause.words].join(' ')
    expect({ role: reading?.role ?? null, status: reading?.status ?? null, by: told }, label).toEqual({
      role,
      status: status ?? null,
      by: by ?? null,
    })
  })
})
