import { both, type Sheet, triedEverywhere } from '../examples.ts'
import { ContactLines } from './contact.tsx'

const person = {
  name: 'Camille Fictive',
  role: { fr: 'Coordination du programme', en: 'Programme coordination' },
  email: 'camille@programme.example',
  phone: '514 555-0100',
}

export const contactSheet: Sheet = {
  slug: 'contact',
  title: both('Personne à joindre', 'Person to contact'),
  purpose: both(
    'Un nom, un rôle, un courriel ou un téléphone. Ce qui manque n’est pas montré.',
    'A name, a role, an e-mail or a telephone. What is missing is not shown.',
  ),
  tried: triedEverywhere,
  examples: [
    {
      title: both('Complète', 'Complete'),
      show: (view) => (
        <p>
          <ContactLines view={view} person={person} />
        </p>
      ),
    },
    {
      title: both('Sans téléphone', 'Without telephone'),
      show: (view) => (
        <p>
          <ContactLines view={view} person={{ ...person, phone: null }} />
        </p>
      ),
    },
  ],
}
