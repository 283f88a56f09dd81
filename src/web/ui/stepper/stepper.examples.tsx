import { both, type Sheet, say, triedEverywhere } from '../examples.ts'
import { Stepper } from './stepper.tsx'

export const stepperSheet: Sheet = {
  slug: 'stepper',
  title: both('Étapes', 'Steps'),
  purpose: both(
    'Un parcours d’au plus sept étapes. Un long formulaire se coupe ainsi, sept champs au plus par étape; chaque étape faite se rouvre.',
    'A course of seven steps at most. A long form is cut this way, seven fields at most per step; each step done can be opened again.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Les étapes d’une édition', 'The steps of an edition'),
      show: (view) => (
        <Stepper
          view={view}
          label={say(view, 'Étapes de l’édition', 'Steps of the edition')}
          steps={[
            {
              title: say(view, 'Sondage', 'Survey'),
              when: say(view, 'Février', 'February'),
              note: say(view, '9 institutions ont répondu.', '9 institutions answered.'),
              state: 'done',
            },
            {
              title: say(view, 'Appel d’intérêt', 'Call for interest'),
              when: say(view, 'Avril', 'April'),
              note: say(view, '45 réponses, 27 retenues.', '45 answers, 27 retained.'),
              state: 'done',
            },
            {
              title: say(view, 'Déclaration', 'Declaration'),
              when: say(view, 'Juin', 'June'),
              note: say(view, '9 institutions sur 9 ont signé.', '9 institutions of 9 signed.'),
              state: 'done',
            },
            {
              title: say(view, 'Formation', 'Training'),
              when: say(view, 'Depuis septembre', 'Since September'),
              note: say(view, '4 séances sur 6 données.', '4 sessions of 6 given.'),
              state: 'now',
            },
            {
              title: say(view, 'Rencontres', 'Meetings'),
              when: say(view, 'Décembre', 'December'),
              state: 'later',
            },
            {
              title: say(view, 'Bilan', 'Report'),
              when: say(view, 'Juin 2027', 'June 2027'),
              state: 'later',
            },
          ]}
        />
      ),
    },
    {
      title: both('Les étapes d’un formulaire', 'The steps of a form'),
      show: (view) => (
        <Stepper
          view={view}
          label={say(view, 'Étapes de la candidature', 'Steps of the application')}
          steps={[
            { title: say(view, 'Votre entreprise', 'Your enterprise'), state: 'done', href: view.here },
            { title: say(view, 'Votre offre', 'Your offer'), state: 'now' },
            { title: say(view, 'Vos clients', 'Your clients'), state: 'later' },
            { title: say(view, 'Relire et envoyer', 'Read again and send'), state: 'later' },
          ]}
        />
      ),
    },
  ],
}
