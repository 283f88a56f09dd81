import type { Answer } from './context.ts'
import { ImportsPage } from './pages/imports/imports.page.tsx'
import { QuarantinedPage } from './pages/imports/quarantined.page.tsx'

const mostRuns = 50
const mostQuarantined = 100

/** The page of imports, with what was refused when something was. */
export const importsPage = async ({ view, site, thing }: Answer, isRunning = false) => {
  // Imports happen in real time, whatever the clock of the demonstration says.
  const runs = await site.tenderImport.runs(mostRuns, site.realNow())
  const quarantined = await site.tenderImport.quarantined(mostQuarantined)
  const mayRun = view.may('tenders.run-imports', thing)
  return (
    <ImportsPage view={view} runs={runs} quarantined={quarantined} mayRun={mayRun} isRunning={isRunning} />
  )
}

/** How the pages of imports find what they show. */
export const importsPages = {
  imports: (asked: Answer) => importsPage(asked),
  quarantined: async ({ view, site, thing, params }: Answer) => {
    const held = await site.importDesk.find(params.quarantined ?? '')
    if (held === null) return null
    return <QuarantinedPage view={view} held={held} mayRun={view.may('tenders.run-imports', thing)} />
  },
}
