import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/lexicon/index.ts'
import { detectedBy, incidentStatus } from '../../src/text/incident-text.ts'
import { findSeverity } from '../../src/text/severity.ts'
import cases from './incident-text.json' with { type: 'json' }

const lexicon = compileLexicon()

describe('findSeverity', () => {
  it.each(cases.findSeverity)('$input', ({ input, expected }) => {
    const found = findSeverity(input, lexicon)
    expect(found?.severity ?? null, input).toBe(expected)
    if (found) expect(input.slice(found.start, found.end)).toContain(found.severity)
  })
})

describe('detectedBy', () => {
  it.each(cases.detectedBy)('$input', ({ input, expected }) => {
    expect(detectedBy(input, lexicon), input).toBe(expected)
  })
})

describe('incidentStatus', () => {
  it.each(cases.incidentStatus)('$input', ({ input, expected }) => {
    expect(incidentStatus(input, lexicon), input).toBe(expected)
  })
})
