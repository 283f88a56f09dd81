import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'

const keyFrom = (secret: string): string => `${secret}:identity-provider`

/** Encrypts an institution’s secret under the installation’s, which rows’ readers cannot read. */
export const seal = (secret: string, text: string): Promise<string> =>
  symmetricEncrypt({ key: keyFrom(secret), data: text })

/** What was sealed; throws when it was sealed by another installation. */
export const unseal = (secret: string, sealed: string): Promise<string> =>
  symmetricDecrypt({ key: keyFrom(secret), data: sealed })
