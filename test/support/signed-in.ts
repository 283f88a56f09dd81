type Ask = (path: string, init?: RequestInit) => Response | Promise<Response>

/** Signs in as one of the people invented for a demonstration, as its sign-in page lets anybody do. */
export const signedIn = async (
  ask: Ask,
  name: string,
  origin: string,
): Promise<{ readonly cookie: string }> => {
  const html = await (await ask('/connexion')).text()
  const person = [...html.matchAll(/name="personne" value="([^"]+)"[^>]*>([^<]+)/g)].find(
    ([, , shown]) => shown?.trim() === name,
  )?.[1]
  if (person === undefined) throw new Error(`nobody is called ${name} in the demonstration`)
  const answer = await ask('/connexion/demonstration', {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ personne: person }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return { cookie }
}
