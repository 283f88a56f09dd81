import type { Texts } from '../texts.ts'
import { about } from './about.ts'
import { directory } from './directory.ts'
import { home } from './home.ts'
import { imports } from './imports.ts'
import { opportunities } from './opportunities.ts'
import { reasons } from './reasons.ts'
import { shell } from './shell.ts'
import { tenders } from './tenders.ts'
import { ui } from './ui.ts'

export const english: Texts = { about, directory, home, imports, opportunities, reasons, shell, tenders, ui }
