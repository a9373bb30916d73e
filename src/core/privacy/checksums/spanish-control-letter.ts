/** The letter behind the number of a Spanish DNI, NIF or NIE: the number modulo 23 (Ministerio del Interior). */
export function spanishControlLetter(number: number): string {
  return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23);
}
