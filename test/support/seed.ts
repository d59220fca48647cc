import fc from 'fast-check'

// A run of CI says the same each time; a developer's run looks further.
if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_240_906 })
