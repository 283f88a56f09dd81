import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instantOf } from '#kernel/time.ts'
import { bring, follow, openBrowser } from '#test/support/browser.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'

const isLong = process.env.TEST_PROFILE === 'long'
const scripts: readonly (readonly [string, boolean])[] = [
  ['without script', false],
  ...(isLong ? ([['with script', true]] as const) : []),
]

/** A small selection, from the call to the departure, by the people of the demonstration, each in a window of their own. */
describe.each(scripts)('a call of one place, %s', (_, javaScriptEnabled) => {
  let site: OpenSite
  let browser: Browser
  const pages = new Map<string, Page>()
  let call = ''

  beforeAll(async () => {
    site = await openDemonstration()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    expect(site.faults).toEqual([])
    await site.close()
  })

  const dayOf = (day: string): void =>
    void Object.assign(site.context, { now: () => instantOf(new Date(`${day}T14:00:00Z`)) })

  const as = async (name: string) => {
    const page = pages.get(name) ?? (await openFor(name))
    pages.set(name, page)
    const main = page.getByRole('main')
    return {
      page,
      main,
      at: async (path: string) => void (await page.goto(site.address + path)),
      go: (link: string | RegExp) =>
        follow(page, () => main.getByRole('link', { name: link }).first().click()),
      press: (button: string | RegExp) =>
        follow(page, () => main.getByRole('button', { name: button }).first().click()),
      open: (what: string | RegExp) => main.locator('summary', { hasText: what }).first().click(),
      says: async (text: string) => expect(await main.textContent()).toContain(text),
    }
  }
  const openFor = async (name: string): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 800 } })
    await bring(context, await site.signInAs(name))
    return context.newPage()
  }

  test('the coordination prepares it from the pilot and publishes it', async () => {
    const camille = await as('Camille Laplume')
    await camille.at('/editions/2027-2028')
    await camille.go('Lancer l’appel d’intérêt')
    await camille.main.getByLabel('Les trois critères du projet pilote').check()
    await camille.press('Créer le brouillon')
    call = new URL(camille.page.url()).pathname.replace('/modifier', '')
    await camille.main.getByLabel('Nombre de places').fill('1')
    await camille.press('Enregistrer Présentation et places')
    await camille.main.getByLabel('Jour d’ouverture').fill('2026-09-18')
    await camille.main.getByLabel('Jour de clôture').fill('2026-10-02')
    await camille.press('Enregistrer Ouverture et clôture')
    await camille.press('Publier l’appel')
    await camille.says('L’appel est publié.')
  })

  test.each(['Rosalie Grandfroid', 'Maude Chaudronnier'])('%s applies for an enterprise', async (name) => {
    const applicant = await as(name)
    await applicant.at(call)
    await applicant.press(/^Commencer la candidature/)
    await applicant.go('Continuer')
    for (const yes of await applicant.main.getByRole('group').getByLabel('Oui').all()) await yes.check()
    await applicant.press('Enregistrer et continuer')
    for (const box of await applicant.main.getByRole('textbox').all()) await box.fill('Nous y répondons.')
    await applicant.press('Enregistrer et continuer')
    await applicant.go('Relire et déposer')
    await applicant.press('Déposer la candidature')
    await applicant.says('La candidature est déposée')
  })

  test('once it is closed, the coordination names a jury', async () => {
    dayOf('2026-10-05')
    const camille = await as('Camille Laplume')
    await camille.at(call)
    await camille.go('Jury')
    for (const juror of ['Hélène Brindavoine', 'Octave Sansregret-Lalune'])
      await camille.main.getByLabel(juror).check()
    await camille.press('Ajouter au jury')
    await camille.says('Octave Sansregret-Lalune')
  })

  test('jurors declare their ties, and give levels to what they may judge', async () => {
    const helene = await as('Hélène Brindavoine')
    await helene.at(`${call}/jury/declarations`)
    await helene.main.getByLabel(/^Je n’ai aucun conflit/).check()
    await helene.press('Enregistrer mes déclarations')
    const octave = await as('Octave Sansregret-Lalune')
    await octave.at(`${call}/jury/declarations`)
    const his = octave.main.getByRole('group', { name: /Aux Trois Marmites/ })
    await his.getByLabel('Conflit', { exact: true }).check()
    await his.getByLabel('Nature du lien').fill('J’y ai travaillé.')
    await octave.main.getByLabel(/^Je n’ai aucun conflit/).check()
    await octave.press('Enregistrer mes déclarations')
    const camille = await as('Camille Laplume')
    await camille.at(`${call}/jury`)
    await camille.says('J’y ai travaillé.')
    await camille.press('Ouvrir la notation')
    for (const juror of [helene, octave]) {
      await juror.at(`${call}/jury/grille`)
      for (const cell of await juror.main.getByRole('combobox').all()) await cell.selectOption('3')
      await juror.press('Tout enregistrer')
      await juror.press(/^Terminer les évaluations complètes/)
    }
    expect(await octave.main.textContent()).not.toContain('Aux Trois Marmites')
  })

  test('the jury deliberates, settles the tie with a reason, and decides', async () => {
    const camille = await as('Camille Laplume')
    await camille.at(`${call}/jury`)
    for (const box of await camille.main.getByLabel('J’ai lu ce qui précède').all()) await box.check()
    await camille.press('Ouvrir la délibération')
    await camille.at(`${call}/jury/deliberation`)
    await camille.go(/Les Pelles du Matin/)
    await camille.main.getByLabel(/^Rétroaction à l’entreprise(?!, en anglais)/).fill('Une offre claire.')
    await camille.press('Enregistrer')
    await camille.at(`${call}/jury/classement`)
    await camille.main.getByLabel('Nombre de places').fill('1')
    await camille.press('Tracer la ligne')
    await camille.says('À départager')
    await camille.main.getByLabel(/Les Pelles du Matin$/).selectOption('1')
    await camille.main.getByLabel(/Aux Trois Marmites$/).selectOption('2')
    await camille.press('Enregistrer cet ordre')
    await camille.says('Donnez un motif')
    await camille.main.getByLabel('Motif', { exact: true }).fill('Son métier manque encore à la cohorte.')
    await camille.press('Enregistrer cet ordre')
    await camille.says('Son métier manque encore à la cohorte.')
    await camille.main.getByLabel('Ou décision prise ailleurs').fill('Comité de pilotage, 5 octobre')
    await camille.press('Prendre la décision')
    await camille.says('La décision est prise.')
  })

  test('each enterprise receives its letter, and the cohort is published', async () => {
    const camille = await as('Camille Laplume')
    await camille.at(`${call}/lettres`)
    await camille.open('Envoyer les 2 lettres')
    await camille.main.getByLabel('J’ai relu les lettres.').check()
    await camille.press(/^Envoyer les 2 lettres/)
    await camille.says('Les lettres sont dans la boîte d’envoi.')
    const rosalie = await as('Rosalie Grandfroid')
    await rosalie.at('/mon-espace')
    await rosalie.go(/^Appel d’intérêt, Édition 2/)
    await rosalie.go(/^Votre candidature est retenue/)
    await rosalie.says('Une offre claire.')
    await camille.at(`${call}/cohorte`)
    await camille.open('Publier la cohorte')
    await camille.main.getByLabel('Participent depuis le').fill('2027-04-01')
    await camille.press('Publier la cohorte')
    await camille.says('La cohorte est publiée')
    await camille.at('/editions/2027-2028')
    await camille.says('Les Pelles du Matin')
    expect(await camille.main.textContent()).not.toContain('Aux Trois Marmites')
  })

  test('one leaves; who waits is offered the place and refuses it; it stays free, with a reason', async () => {
    dayOf('2027-05-10')
    const camille = await as('Camille Laplume')
    await camille.at(`${call}/cohorte`)
    await camille.open('Inscrire un départ')
    await camille.main.getByLabel('Qui part').selectOption('Les Pelles du Matin')
    await camille.main.getByLabel('Jour du départ').fill('2027-05-07')
    await camille.main.getByLabel('Raison').last().fill('Elle préfère attendre.')
    await camille.press('Inscrire un départ')
    await camille.open('Offrir la place à Aux Trois Marmites')
    await camille.main.getByLabel('Répondre au plus tard le').fill('2027-05-21')
    await camille.press('Offrir la place à Aux Trois Marmites')
    const maude = await as('Maude Chaudronnier')
    await maude.at('/mon-espace')
    await maude.go(/vous est offerte/)
    await maude.open('Refuser la place')
    await maude.press('Confirmer : je refuse la place')
    await camille.at(`${call}/cohorte`)
    await camille.open('Ne pas remplacer')
    await camille.main.getByLabel('Raison').last().fill('Le parcours est trop avancé.')
    await camille.press('Ne pas remplacer')
    await camille.says('0 participe')
    const file = await camille.page.context().request.get(`${site.address}${call}/dossier.pdf?jury=numerotes`)
    expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf'])
  })
})
