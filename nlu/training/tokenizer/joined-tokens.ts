const han = /^\p{Script=Han}+$/u;

/** The text that the tokens were, with a blank between any two but Chinese ones, and the offset of each token. */
export function joinedTokens(tokens: readonly string[]): { joined: string; starts: number[] } {
  let joined = '';
  const starts = tokens.map((token, index) => {
    const before = tokens[index - 1];
    if (before !== undefined && !(han.test(before) && han.test(token))) joined += ' ';
    joined += token;
    return joined.length - token.length;
  });
  return { joined, starts };
}
