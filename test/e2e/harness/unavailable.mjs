/** Says that this machine cannot have what the suites need; unlike any other error it is no failure of theirs. */
export class Unavailable extends Error {}
