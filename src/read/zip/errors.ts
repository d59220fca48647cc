import { InputError } from '../../text/decode.ts'

/** ZIP archives inside ZIP archives: an archive, those in it, and those in them. */
export const MAX_DEPTH = 3

/** Members of an archive, of whatever kind, those of archives in it included. */
export const MAX_MEMBERS = 1_000_000

/** Bytes of Markdown in one archive, unpacked. */
export const MAX_TOTAL = 16 * 1024 ** 3

/** Bytes of all packed archives inside one archive, unpacked: they are held in memory. */
export const MAX_NESTED = 512 * 1024 ** 2

/** How many times its packed size something may take unpacked. Text has 3 to 20; the most that deflate reaches is 1,032. */
export const MAX_RATIO = 200

/** What unpacks to less than this is never refused for its ratio. */
export const FREE_OF_RATIO = 1024 ** 2

const UNPACK = 'unpack the archive and convert the folder'

/** What is said of archives and their members, by rule. */
export const zipErrors = {
  notZip: () => new InputError('not-zip', 'this is no ZIP archive, whatever its name says'),
  cutOff: () => new InputError('zip-broken', 'the end of the archive is missing; copy or download it again'),
  split: () => new InputError('zip-broken', 'this is one part of a split archive; join the parts first'),
  broken: (why: string) => new InputError('zip-broken', `the archive is damaged (${why}); copy or download it again`),
  unlisted: () =>
    new InputError('zip-lying', `the archive holds more members than it declares, the rest is unread; ${UNPACK}`),
  lying: (what: string) => new InputError('zip-lying', `the archive says two things about its ${what}; ${UNPACK}`),
  encrypted: () =>
    new InputError('zip-encrypted', 'it is encrypted; unpack the archive with its password and convert the folder'),
  packing: (method: number) =>
    new InputError(
      'zip-packing',
      `it is packed with ${METHODS[method] ?? `method ${method}`}, which is not read; ${UNPACK}`,
    ),
  ratio: (ratio: number) =>
    new InputError(
      'zip-ratio',
      `it unpacks to ${Math.round(ratio)} times its size, and more than ${MAX_RATIO} times is not read; if you trust it, ${UNPACK}`,
    ),
  tooManyMembers: (count: number) =>
    new InputError('zip-too-large', `${count} members are more than the ${MAX_MEMBERS} that are read; ${UNPACK}`),
  tooMuch: (bytes: number) =>
    new InputError(
      'zip-too-large',
      `it unpacks to ${gigabytes(bytes)} GB of Markdown, more than the ${gigabytes(MAX_TOTAL)} GB that are read; ${UNPACK}`,
    ),
  nestedTooLarge: () =>
    new InputError(
      'zip-too-large',
      `archives inside an archive are held in memory, at most ${MAX_NESTED / 1024 ** 2} MB of them; ${UNPACK}`,
    ),
  tooDeep: () => new InputError('zip-too-deep', `archives inside archives are opened ${MAX_DEPTH} deep; ${UNPACK}`),
  badName: (why: string) => new InputError('zip-bad-name', `its name ${why}; rename it in the archive`),
  duplicate: () =>
    new InputError('zip-duplicate', 'another member has the same name and is read in its place; rename one of them'),
}

const METHODS: Readonly<Record<number, string>> = {
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
}

const gigabytes = (bytes: number): string => (bytes / 1024 ** 3).toFixed(0)
