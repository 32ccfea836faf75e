/** What went wrong in the set-up, as a sentence that says what to do. */
export class SetupProblem extends Error {}
