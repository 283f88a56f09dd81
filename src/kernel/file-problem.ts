/** Why a file is not taken. */
export const fileProblems = [
  'empty-file',
  'too-large-file',
  'svg',
  'type-not-accepted',
  'image-not-accepted',
  'damaged-file',
  'too-many-pixels',
  'two-kinds',
  'macros',
  'archive-bomb',
  'archive-within',
  'encrypted-file',
  'organisation-full',
  'programme-full',
] as const
export type FileProblem = (typeof fileProblems)[number]
