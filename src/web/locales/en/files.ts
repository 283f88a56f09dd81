import type { Texts } from '../texts.ts'

export const files: Texts['files'] = {
  problems: {
    'empty-file': 'This file is empty: choose another one.',
    'too-large-file': 'This file is over 15 MB. Make it smaller, then choose it again.',
    svg: 'An SVG drawing can hold a program: save it as PNG, then choose that PNG.',
    'type-not-accepted':
      'This is none of the files that we accept: PDF, PNG, JPEG, WebP, Word, Excel or OpenDocument. What it holds counts, not its name.',
    'image-not-accepted': 'This file is no PNG, JPEG or WebP image. What it holds counts, not its name.',
    'damaged-file':
      'This file is damaged or incomplete. Open it on your side, save it again, then start over.',
    'too-many-pixels': 'This image has more than 60 million pixels. Make it smaller, then start over.',
    'two-kinds': 'This file hides another one. Save it as PDF from your software, then start over.',
    macros: 'This document holds macros. Save it without them, or as PDF.',
    'archive-bomb': 'This document would unfold to an enormous size. Save it as PDF, then start over.',
    'archive-within': 'This document holds another one. Save it as PDF, then start over.',
    'encrypted-file': 'This document is protected by a password. Save it without one, then start over.',
    'organisation-full':
      'The organization has no room left for this file. Choose a smaller one, or write to the program’s coordinator.',
    'programme-full': 'The program has no room left for this file. Write to its coordinator.',
  },
  megabytes: (amount) => `${amount} MB`,
  kilobytes: (amount) => `${amount} kB`,
  room: (used, of) => `Your files take up ${used} of ${of}.`,
  imageHelp:
    'PNG, JPEG or WebP, at most 15 MB. The image is drawn anew: the place, the date and the camera that it holds are erased.',
  documentHelp: 'PDF, image, Word, Excel or OpenDocument, at most 15 MB.',
}
