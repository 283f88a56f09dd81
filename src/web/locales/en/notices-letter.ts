import type { Texts } from '../texts.ts'

export const noticesLetter: Texts['noticesLetter'] = {
  subject: (count, place) =>
    count === 1 ? `1 public notice that suits ${place}` : `${count} public notices that suit ${place}`,
  before: (count, place) =>
    count === 1
      ? `Here is a notice, still open, that may suit ${place}, with our reasons. Read all of it before you answer.`
      : `Here are ${count} notices, still open, that may suit ${place}, with our reasons. Read each in full before you answer.`,
  all: 'See every notice that suits',
  buyer: (name) => `Buyer: ${name}`,
  closes: (moment) => `Closing: ${moment}`,
  noClosing: 'Closing: unknown',
  suits: (supplier) => `Suits: ${supplier}`,
  reasons: (reasons) => `Why: ${reasons.join('; ')}.`,
  open: 'Read the notice',
}
