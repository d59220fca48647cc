import { isAbsolute, sep } from 'node:path'

export const isPattern = (path: string) => /[*?[{]/.test(path)

/** The files and folders that match a pattern, sorted. */
export async function expand(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const options = { absolute: isAbsolute(pattern), followSymbolicLinks: false, expandDirectories: false }
  return (await glob(pattern.replaceAll(sep, '/'), options)).sort()
}
