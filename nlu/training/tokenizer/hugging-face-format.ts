import { beginId, continuation, endId, specialTokens } from './special-tokens.js';

/** What `tokenizer.json` and `tokenizer_config.json` hold; Hugging Face's libraries read both. */
export interface TokenizerFiles {
  readonly tokenizer: object;
  readonly config: object;
}

/** The text side of a tokenizer: compatibility forms unified, case and accents dropped, Chinese by character. */
const textSteps = {
  normalizer: {
    type: 'Sequence',
    normalizers: [
      { type: 'NFKC' },
      { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: true, lowercase: true },
    ],
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
};

/** A WordPiece tokenizer over `vocabulary` (the position is the id, the special tokens first) in Hugging Face's format. */
export function tokenizerFiles(vocabulary: readonly string[], maximumLength: number): TokenizerFiles {
  const special = (id: 'A' | '[CLS]' | '[SEP]' | 'B', type_id: number): object =>
    id.length === 1 ? { Sequence: { id, type_id } } : { SpecialToken: { id, type_id } };
  const single = [special('[CLS]', 0), special('A', 0), special('[SEP]', 0)];
  const flags = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
  const template = (token: string, id: number): object => ({ id: token, ids: [id], tokens: [token] });
  return {
    tokenizer: {
      version: '1.0',
      truncation: null,
      padding: null,
      added_tokens: specialTokens.map((content, id) => ({ id, content, ...flags })),
      ...textSteps,
      post_processor: {
        type: 'TemplateProcessing',
        single,
        pair: [...single, special('B', 1), special('[SEP]', 1)],
        special_tokens: { '[CLS]': template('[CLS]', beginId), '[SEP]': template('[SEP]', endId) },
      },
      decoder: { type: 'WordPiece', prefix: continuation, cleanup: true },
      model: {
        type: 'WordPiece',
        unk_token: '[UNK]',
        continuing_subword_prefix: continuation,
        max_input_chars_per_word: 100,
        vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
      },
    },
    config: {
      tokenizer_class: 'BertTokenizer',
      do_lower_case: true,
      tokenize_chinese_chars: true,
      strip_accents: null,
      unk_token: '[UNK]',
      sep_token: '[SEP]',
      pad_token: '[PAD]',
      cls_token: '[CLS]',
      mask_token: '[MASK]',
      model_max_length: maximumLength,
    },
  };
}
