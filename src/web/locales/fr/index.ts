import { about } from './about.ts'
import { directory } from './directory.ts'
import { home } from './home.ts'
import { imports } from './imports.ts'
import { opportunities } from './opportunities.ts'
import { reasons } from './reasons.ts'
import { shell } from './shell.ts'
import { tenders } from './tenders.ts'
import { ui } from './ui.ts'

export const french = { about, directory, home, imports, opportunities, reasons, shell, tenders, ui }
