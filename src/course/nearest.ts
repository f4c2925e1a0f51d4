/** The names, at most three, that were probably meant, the likeliest first. @example await nearest('prot', ['port', 'page']) */
export async function nearest(typed: string, names: readonly string[]): Promise<readonly string[]> {
  const { distance } = await import('fastest-levenshtein');
  const isNear = (name: string) =>
    distance(typed.toLowerCase(), name) <= Math.max(2, name.length / 3) || name.includes(typed);
  const near = names.filter((name) => typed !== '' && isNear(name));
  return near.sort((a, b) => distance(typed, a) - distance(typed, b)).slice(0, 3);
}
