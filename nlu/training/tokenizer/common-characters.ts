/**
 * The 3,755 characters of GB 2312 level 1, the standard's list of common ones: part of every vocabulary that reads
 * Chinese, so that a shop's words are no unknown tokens only because the training texts happened not to use them.
 */
export function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++)
      characters.push(decoder.decode(Uint8Array.of(row, cell)));
  return characters;
}
