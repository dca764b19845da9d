/** What was asked can be done, but not now or not like this: exit code 1. */
export class Refusal extends Error {
  /** @param {string} reason a word for programs: that of `samen-failed`, or one of the command's own */
  constructor(message, reason = 'refused') {
    super(message);
    this.reason = reason;
  }
}

/** What was asked makes no sense, whatever is in the world: exit code 2. */
export class WrongUse extends Error {}

export function exitCodeOf(error) {
  return error instanceof WrongUse ? 2 : 1;
}

/** What to say of an error. Of one that nobody foresaw, all that there is. */
export function messageOf(error) {
  if (error instanceof Refusal || error instanceof WrongUse) return error.message;
  return `Dit had niet mogen gebeuren. Meld het met deze tekst:\n${error?.stack ?? error}`;
}

/** Why a file or folder cannot be used, by the code of the system. */
const REASONS = {
  ENOENT: 'dit bestand is er niet.',
  EISDIR: 'dit is een map.',
  ENOTDIR: 'een deel van het pad is geen map.',
  EACCES: 'dat mag niet met deze gebruiker.',
  EPERM: 'dat mag niet met deze gebruiker.',
  ENOSPC: 'de schijf is vol.',
  EDQUOT: 'de schijfruimte van deze gebruiker is op.',
  EROFS: 'op deze schijf kan niet geschreven worden.',
  ENAMETOOLONG: 'de naam is te lang.',
  ELOOP: 'de verwijzingen lopen in een kring.',
  EBUSY: 'het staat vast: een ander programma gebruikt het, of het is in een container een schijf apart.',
  EXDEV: 'het is een schijf apart. Noem een bestand in de map zelf.',
  EMFILE: 'er staan te veel bestanden open.',
};

export function fileReason({ code, message }) {
  return REASONS[code] ?? message;
}
