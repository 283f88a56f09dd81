import type { Texts } from '../texts.ts'
import { about } from './about.ts'
import { buyers } from './buyers.ts'
import { directory } from './directory.ts'
import { home } from './home.ts'
import { imports } from './imports.ts'
import { opportunities } from './opportunities.ts'
import { partners } from './partners.ts'
import { reasons } from './reasons.ts'
import { recognition } from './recognition.ts'
import { shell } from './shell.ts'
import { tenders } from './tenders.ts'
import { ui } from './ui.ts'
import { verification } from './verification.ts'

export const english: Texts = {
  about,
  buyers,
  directory,
  home,
  imports,
  opportunities,
  partners,
  reasons,
  recognition,
  shell,
  tenders,
  ui,
  verification,
}
