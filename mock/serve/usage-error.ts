/** What is wrong with the command line or the machine, said to the person who typed it. */
export class UsageError extends Error {}
