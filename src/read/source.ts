/** One input of many. Listing it may have failed; then reading it throws why. */
export interface Source {
  /** How messages and reports name it: `reports/2023/w36.md`, `Export.zip!2023/w36.md`, `-`. */
  readonly path: string
  /** Where it stands in what was named, `/` between the parts: `2023/w36.md` in the folder `reports`. */
  readonly name: string
  /** Where that stands among several that were named: '' or a folder, ended by `/`. */
  readonly root: string
  /** @throws InputError */
  read(): Uint8Array | Promise<Uint8Array>
}

/** What cannot be read, told when its turn comes. */
export const failed = (path: string, error: unknown): Source => ({
  path,
  name: path,
  root: '',
  read() {
    throw error
  },
})
