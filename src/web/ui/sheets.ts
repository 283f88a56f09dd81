import { avatarSheet } from './avatar/avatar.examples.tsx'
import { badgeSheet } from './badge/badge.examples.tsx'
import { braidSheet } from './braid/braid.examples.tsx'
import { breadcrumbSheet } from './breadcrumb/breadcrumb.examples.tsx'
import { buttonSheet } from './button/button.examples.tsx'
import { chartSheet } from './chart/chart.examples.tsx'
import { choicesSheet } from './choices/choices.examples.tsx'
import { contactSheet } from './contact/contact.examples.tsx'
import { dialogSheet } from './dialog/dialog.examples.tsx'
import { disclosureSheet } from './disclosure/disclosure.examples.tsx'
import { emptySheet } from './empty/empty.examples.tsx'
import { errorSummarySheet } from './error-summary/error-summary.examples.tsx'
import type { Sheet } from './examples.ts'
import { facetsSheet } from './facets/facets.examples.tsx'
import { factsSheet } from './facts/facts.examples.tsx'
import { fieldSheet } from './field/field.examples.tsx'
import { figureSheet } from './figure/figure.examples.tsx'
import { fileFieldSheet } from './file-field/file-field.examples.tsx'
import { iconSheet } from './icon/icon.examples.tsx'
import { languageSheet } from './language/language.examples.tsx'
import { markSheet } from './mark/mark.examples.tsx'
import { navigationSheet } from './navigation/navigation.examples.tsx'
import { noticeSheet } from './notice/notice.examples.tsx'
import { paginationSheet } from './pagination/pagination.examples.tsx'
import { printHeaderSheet } from './print-header/print-header.examples.tsx'
import { progressSheet } from './progress/progress.examples.tsx'
import { reasonsSheet } from './reasons/reasons.examples.tsx'
import { resultsSheet } from './results/results.examples.tsx'
import { searchSheet } from './search/search.examples.tsx'
import { stepperSheet } from './stepper/stepper.examples.tsx'
import { tableSheet } from './table/table.examples.tsx'
import { tagSheet } from './tag/tag.examples.tsx'
import { textSheet } from './text/text.examples.tsx'
import { themeSheet } from './theme/theme.examples.tsx'
import { timelineSheet } from './timeline/timeline.examples.tsx'

/** Every component, in the order of the /ui page; that page, its tests and its pictures read this list. */
export const sheets: readonly Sheet[] = [
  markSheet,
  textSheet,
  iconSheet,
  braidSheet,
  navigationSheet,
  breadcrumbSheet,
  languageSheet,
  themeSheet,
  printHeaderSheet,
  buttonSheet,
  fieldSheet,
  choicesSheet,
  fileFieldSheet,
  errorSummarySheet,
  stepperSheet,
  dialogSheet,
  disclosureSheet,
  noticeSheet,
  emptySheet,
  searchSheet,
  facetsSheet,
  resultsSheet,
  paginationSheet,
  tableSheet,
  factsSheet,
  tagSheet,
  badgeSheet,
  avatarSheet,
  contactSheet,
  timelineSheet,
  progressSheet,
  reasonsSheet,
  figureSheet,
  chartSheet,
]
