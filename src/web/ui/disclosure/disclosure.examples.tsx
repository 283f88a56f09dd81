import { both, type Sheet, say, triedAlso } from '../examples.ts'
import { Disclosure } from './disclosure.tsx'

export const disclosureSheet: Sheet = {
  slug: 'disclosure',
  title: both('Dépliant', 'Disclosure'),
  purpose: both(
    'Ce que peu de gens veulent lire d’abord. Jamais une erreur, jamais une condition.',
    'What few people want to read first. Never an error, never a condition.',
  ),
  tried: triedAlso('Entrée et Espace l’ouvrent et le ferment.', 'Enter and Space open and close it.'),
  examples: [
    {
      title: both('Fermé', 'Closed'),
      show: (view) => (
        <Disclosure summary={say(view, 'Comment l’ordre est calculé', 'How the order is computed')}>
          <p>
            {say(
              view,
              'Chaque raison donne des points; la somme est montrée ligne par ligne.',
              'Each reason gives points; the sum is shown line by line.',
            )}
          </p>
        </Disclosure>
      ),
    },
    {
      title: both('Ouvert', 'Open'),
      show: (view) => (
        <Disclosure summary={say(view, 'D’où vient ce montant', 'Where this amount comes from')} open>
          <p>
            {say(
              view,
              'Somme de 41 contrats. Le montant des 11 autres est inconnu.',
              'Sum of 41 contracts. The amount of the other 11 is unknown.',
            )}
          </p>
        </Disclosure>
      ),
    },
  ],
}
