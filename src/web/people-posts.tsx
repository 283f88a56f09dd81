import { joiningHandlers } from './joining-posts.tsx'
import { membersHandlers } from './members-posts.tsx'
import { programmePeopleHandlers } from './programme-people-posts.tsx'

/** What the forms about the people of organisations and programmes do. */
export const peopleHandlers = { ...membersHandlers, ...joiningHandlers, ...programmePeopleHandlers }
