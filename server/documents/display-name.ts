const LONGEST = 120;

/**
 * The name of an uploaded file as it is shown: no folders, no control or direction-changing
 * characters (which could make `gpj.exe` of `exe.jpg`), composed accents, bounded length.
 */
export function displayName(given: string): string {
  const name = given
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '')
    .trim();
  const letters = Array.from(name === '' ? 'documento' : name);
  if (letters.length <= LONGEST) {
    return letters.join('');
  }
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? '';
  return letters.slice(0, LONGEST - ending.length).join('') + ending;
}
