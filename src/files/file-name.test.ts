import { expect, test } from 'vitest'
import { cleanName } from './file-name.ts'

test.each([
  ['Lettre d’appui.pdf', 'Lettre d’appui.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Windows\\System32\\con.pdf', 'con.pdf'],
  ['/', 'document.pdf'],
  ['..', 'document.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['', 'document.pdf'],
  ['facture\u0000.pdf.exe', 'facture.pdf.pdf'],
  ['photo\u202Egpj.exe', 'photogpj.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
  ['zéro\u200Blargeur.pdf', 'zérolargeur.pdf'],
  ['e\u0301te\u0301.pdf', 'été.pdf'],
  ['"; rm -rf *|?<>.pdf', '; rm -rf.pdf'],
  ['x'.repeat(500), `${'x'.repeat(100)}.pdf`],
  ['👩‍🍳'.repeat(3), '👩🍳👩🍳👩🍳.pdf'],
])('«%s» is kept as «%s»', (sent, kept) => expect(cleanName(sent, 'application/pdf')).toBe(kept))
