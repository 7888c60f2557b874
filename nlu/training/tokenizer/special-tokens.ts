/** BERT's special tokens, in the order of their ids. */
export const specialTokens = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'] as const;

export const paddingId = 0;
export const unknownId = 1;
export const beginId = 2;
export const endId = 3;
export const maskId = 4;

/** Marks a piece that continues a word. */
export const continuation = '##';
