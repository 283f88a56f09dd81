import type { Listed } from './command-line.ts'

/** Listed with the others; `main.ts` runs it, since it holds the database for as long as it lives. */
export const serveCommand: Listed = {
  name: 'serve',
  summary: { fr: 'ouvre le site', en: 'opens the site' },
  help: {
    fr: `Utilisation : npx maillage serve [--demonstration [--reset]]

  --demonstration   ouvre la démonstration (organisations fictives, cette machine seulement)
  --reset           efface d’abord la démonstration précédente

Exemple : PORT=8080 npx maillage serve`,
    en: `Usage: npx maillage serve [--demonstration [--reset]]

  --demonstration   opens the demonstration (fictional organisations, this machine only)
  --reset           first erases the previous demonstration

Example: PORT=8080 npx maillage serve`,
  },
}
