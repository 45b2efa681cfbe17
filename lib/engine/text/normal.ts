/** One spelling for matching: lower case, ё as е, straight apostrophes, no soft hyphens. */
export function normalise(word: string): string {
  return word
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\u00ad|\u200b|\u200c|\u200d|\u2060|\ufe0f/g, '');
}
